/** The engine behind one door: start, correlate, complete; handlers of the building blocks. */
@NullMarked
package org.banli.process;

import org.jspecify.annotations.NullMarked;
