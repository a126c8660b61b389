/**
 * The electronic file of a case: what it must hold, what was kept, whether it is still the same.
 */
@NullMarked
package org.banli.archive;

import org.jspecify.annotations.NullMarked;
