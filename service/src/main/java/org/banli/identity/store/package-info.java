/** Rows of accounts, positions and declared relatives. */
@NullMarked
package org.banli.identity.store;

import org.jspecify.annotations.NullMarked;
