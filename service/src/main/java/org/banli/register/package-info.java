/** What remains after a decision: persons and families in relief. */
@NullMarked
package org.banli.register;

import org.jspecify.annotations.NullMarked;
