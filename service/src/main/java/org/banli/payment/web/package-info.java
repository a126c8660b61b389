/** Pages of funds and payments. */
@NullMarked
package org.banli.payment.web;

import org.jspecify.annotations.NullMarked;
