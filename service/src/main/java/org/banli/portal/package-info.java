/** The REST API for outer portals and mini-programs. */
@NullMarked
package org.banli.portal;

import org.jspecify.annotations.NullMarked;
