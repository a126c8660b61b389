/** What remains after a decision: persons in relief, organisations, marriages, adoptions. */
@NullMarked
package org.banli.register;

import org.jspecify.annotations.NullMarked;
