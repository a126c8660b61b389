/** Hash-chained log of actions and log of views. */
@NullMarked
package org.banli.audit;

import org.jspecify.annotations.NullMarked;
