/** Accounts, sign-in, dated positions, staff relatives, and the one access decision. */
@NullMarked
package org.banli.identity;

import org.jspecify.annotations.NullMarked;
