/**
 * Money that leaves: funds that offices pay out of by themselves, and payments that were decided.
 */
@NullMarked
package org.banli.payment;

import org.jspecify.annotations.NullMarked;
