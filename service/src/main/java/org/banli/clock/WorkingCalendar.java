package org.banli.clock;

import java.time.LocalDate;

/** Working days of China: weekends, the State Council's holidays and make-up working days. */
public interface WorkingCalendar {

  boolean isWorkingDay(LocalDate day);

  /** The n-th working day after {@code day}, the day itself not counted (民法典 Art. 201). */
  LocalDate plusWorkingDays(LocalDate day, int days);

  /** Working days after {@code from} up to and including {@code to}; negative when reversed. */
  int workingDaysBetween(LocalDate from, LocalDate to);

  /** The day itself, or the first working day after it (民法典 Art. 203). */
  LocalDate roll(LocalDate day);

  /**
   * Last day for which the State Council's arrangement is loaded; later answers are provisional.
   */
  LocalDate knownUntil();
}
