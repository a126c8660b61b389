/** Appointments at offices: which times are free, who has which, and what becomes of them. */
@NullMarked
package org.banli.appointment;

import org.jspecify.annotations.NullMarked;
