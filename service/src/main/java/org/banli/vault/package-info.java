/** Secrets at rest: sealing of text and bytes, keyed-hash indexes, masks for pages. */
@NullMarked
package org.banli.vault;

import org.jspecify.annotations.NullMarked;
