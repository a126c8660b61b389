/** Pages of administrators: demo clock, unreachable villages, incidents. */
@NullMarked
package org.banli.supervision;

import org.jspecify.annotations.NullMarked;
