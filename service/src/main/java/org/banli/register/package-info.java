/** What remains after a decision: who stands in which register, from when to when. */
@NullMarked
package org.banli.register;

import org.jspecify.annotations.NullMarked;
