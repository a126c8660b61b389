/** What offices begin of themselves: cases about people, organisations, decisions (R40, R75). */
@NullMarked
package org.banli.office;

import org.jspecify.annotations.NullMarked;
