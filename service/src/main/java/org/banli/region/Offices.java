package org.banli.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Offices by id and by the division they stand in; routing finds them by place. */
public interface Offices {

  /** From below; more may be added to a deeper tree. */
  List<String> LEVELS = List.of("village", "township", "county", "city", "province");

  Optional<Office> find(long id);

  /** Offices of a division and of its direct children, on a day or opening later. */
  List<Office> around(DivisionCode division, LocalDate on);

  /**
   * Opens an office.
   *
   * @return its id
   * @throws org.banli.platform.Problem refused, when division or level is unknown or the division
   *     has an office of that name
   */
  long open(String name, String nameEn, String level, DivisionCode division, LocalDate from);

  /** Offices of a division itself, open on a day. */
  List<Office> of(DivisionCode division, LocalDate on);

  /**
   * Other offices of the same level, open on a day, in whose area the office lies; nearest first.
   */
  List<Office> alternatives(long id, LocalDate on);

  /**
   * Closes an office; what it decided keeps its name. Publishes {@link Replaced} on that day.
   *
   * @param on first day on which it no longer exists
   * @param successor who takes over its open work
   * @throws org.banli.platform.Problem refused, when it was closed before or opens later
   */
  void close(long id, LocalDate on, long successor);

  /** An office no longer exists; its open work goes to another. */
  record Replaced(Office old, Office successor) {}
}
