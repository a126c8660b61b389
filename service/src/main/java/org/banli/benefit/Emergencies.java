package org.banli.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banli.region.DivisionCode;

/**
 * Emergency periods of a place (R28): while one lasts, new cases there and below take the emergency
 * way of their route. Cases that run keep the way they took.
 */
public interface Emergencies {

  /** The one in force now for the place or a place around it, the nearest first. */
  Optional<Emergency> inForce(DivisionCode place);

  /** Declared for the place, for one around it or for one below it, the latest first. */
  List<Emergency> around(DivisionCode place);

  /**
   * @throws org.banli.platform.Problem not found
   */
  Emergency get(long id);

  /**
   * Declares a period.
   *
   * @throws org.banli.platform.Problem refused, when it ends before it begins or has ended already,
   *     lasts over a year, no reason is given, or the place has one at that time
   */
  long declare(long account, Declaration declaration);

  /**
   * Ends a period now.
   *
   * @throws org.banli.platform.Problem not found; refused without a reason; stale, when it has
   *     ended
   */
  void end(long id, String reason);

  /** What is declared; {@code until} is its last day. */
  record Declaration(DivisionCode place, String reason, LocalDate from, LocalDate until) {}

  /** A period; {@code ended} when it was ended early. */
  record Emergency(
      long id,
      DivisionCode place,
      String reason,
      LocalDate from,
      LocalDate until,
      Optional<Instant> ended,
      String endReason) {

    public boolean lastsOn(LocalDate day) {
      return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it can still be ended early. */
    public boolean openOn(LocalDate day) {
      return ended.isEmpty() && !day.isAfter(until);
    }
  }
}
