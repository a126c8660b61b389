package org.banli.clock;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.banli.identity.Actor;

/** The years whose arrangement by the State Council is known. */
public interface CalendarYears {

  /** Loaded years, ascending. */
  List<Integer> years();

  /**
   * Imports the notice of a year, replacing an earlier import of it; what is due in it is computed
   * again. Lines are {@code day,kind,name} with kind {@code holiday} or {@code workday}; days lie
   * in the year or in the December before.
   *
   * @throws org.banli.platform.Problem refused, naming the line; not found, when the actor is no
   *     administrator
   */
  void importYear(Actor actor, int year, String csv);

  /** A year's arrangement was imported. */
  record Arrived(int year) {

    /** The first day about which its notice may say something. */
    public LocalDate from() {
      return LocalDate.of(year - 1, Month.DECEMBER, 1);
    }
  }
}
