/** Working-day calendar and statutory limits with stop, resume and extension. */
@NullMarked
package org.banli.clock;

import org.jspecify.annotations.NullMarked;
