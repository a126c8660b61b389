/** Dated standards per division and worksheets explained line by line. */
@NullMarked
package org.banli.benefit;

import org.jspecify.annotations.NullMarked;
