package org.banli.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.region.Office;

/**
 * Appointments at offices. A slot is an office, a service (the family of matters, whose seats are
 * counted together) and a start; it exists because hours, minutes, seats and days ahead, dated
 * parameters of the office's division, and the working calendar say so. A case has one appointment
 * at most.
 */
public interface Appointments {

  /** The appointment of a case; one that was cancelled has no time. */
  Optional<Appointment> of(CaseNo no);

  /**
   * What can still be booked at the office of that level in charge of the case, from tomorrow on,
   * earliest first; the slot that the case holds itself is among them.
   */
  List<Slot> free(CaseNo no, String level);

  /**
   * Takes a seat for the case in place of the one it has, and tells the others who come. Whether
   * the actor may is decided by the step that books.
   *
   * @throws Taken when that slot cannot be had, or not any more
   */
  Appointment book(Actor actor, CaseNo no, String level, LocalDateTime at);

  /**
   * The same by the applicant or somebody who takes part, until the day before, at the level of the
   * appointment that the case has or had; publishes {@link Moved}.
   *
   * @throws Taken as {@link #book}
   * @throws Problem not found, when it is not theirs or was never booked; refused, on the day
   *     itself and later
   */
  Appointment move(Actor actor, CaseNo no, LocalDateTime at);

  /**
   * Frees the seat; until the day before.
   *
   * @throws Problem as {@link #move}
   */
  void cancel(Actor actor, CaseNo no);

  /** Whether {@link #move} and {@link #cancel} are open today. */
  boolean changeable(Appointment appointment);

  /**
   * Who comes to an office on a day, earliest first.
   *
   * @throws Problem not found, unless the actor works there as clerk, reviewer or leader
   */
  List<Visitor> day(Actor actor, long office, LocalDate day);

  /** How many come to an office on the days that have any, from a day on. */
  List<DayCount> days(Actor actor, long office, LocalDate from);

  /**
   * An appointment.
   *
   * @param at empty when it was cancelled
   */
  record Appointment(
      CaseNo no, Office office, String level, Optional<LocalDateTime> at, int minutes) {}

  /** A start at which a seat is free. */
  record Slot(LocalDateTime at, int minutes, int left) {}

  /** Somebody who comes; {@code steps} is what is being done with the case. */
  record Visitor(
      LocalDateTime at, int minutes, CaseNo no, String name, Bilingual matter, String steps) {}

  /** A day and how many come. */
  record DayCount(LocalDate day, int visitors) {}

  /** One of those who come has changed it; without {@code to} it was cancelled. */
  record Moved(CaseNo no, Optional<LocalDateTime> before, Optional<LocalDateTime> to) {}

  /** Somebody was quicker, or there is no such slot; nothing was changed. */
  class Taken extends Problem {
    private static final long serialVersionUID = 1L;

    public Taken() {
      super(Kind.REFUSED, "form.slot");
    }
  }
}
