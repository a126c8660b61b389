/** Messages to people over channels. */
@NullMarked
package org.banli.notify;

import org.jspecify.annotations.NullMarked;
