/** The inbox's own table and the actions on it. */
@NullMarked
package org.banli.worklist;

import org.jspecify.annotations.NullMarked;
