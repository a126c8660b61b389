/** The days of an office, as its staff see them. */
@NullMarked
package org.banli.appointment.web;

import org.jspecify.annotations.NullMarked;
