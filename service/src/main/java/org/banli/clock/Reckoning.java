package org.banli.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.banli.clock.Limits.Due;
import org.springframework.stereotype.Component;

/**
 * The arithmetic of 民法典 Art. 200-204: the day of the event is not counted; a month ends on the
 * corresponding day or else on the month's last; a last day that is a holiday gives way to the
 * first working day after it; hours run from the moment and through holidays.
 */
@Component("clockReckoning")
class Reckoning {

  /** Art. 203: the last day ends at 24:00. */
  static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final WorkingCalendar calendar;

  Reckoning(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Due due(LocalDateTime from, Term term) {
    return due(from, term, List.of());
  }

  /** The end of a term whose clock stood during the pauses that are over. */
  Due due(LocalDateTime from, Term term, List<Pause> pauses) {
    long stood = pauses.stream().mapToLong(p -> stood(p, term.unit())).sum();
    var at =
        switch (term.unit()) {
          case WORKING_DAY -> end(calendar.plusWorkingDays(from.toLocalDate(), sum(term, stood)));
          case DAY -> end(calendar.roll(from.toLocalDate().plusDays(term.amount() + stood)));
          case MONTH ->
              end(calendar.roll(from.toLocalDate().plusMonths(term.amount()).plusDays(stood)));
          case HOUR -> from.plusHours(term.amount()).plusSeconds(stood);
        };
    return new Due(at, provisional(at, term.unit()));
  }

  /** What is left at a moment, in the term's own unit (days for months); negative when overdue. */
  long left(LocalDateTime now, LocalDateTime due, Term.Unit unit) {
    long left = between(now, due, unit);
    return now.isAfter(due) ? Math.min(-1, left) : left;
  }

  private long between(LocalDateTime now, LocalDateTime due, Term.Unit unit) {
    return switch (unit) {
      case WORKING_DAY -> calendar.workingDaysBetween(now.toLocalDate(), due.toLocalDate());
      case DAY, MONTH -> ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate());
      case HOUR -> Math.floorDiv(Duration.between(now, due).toSeconds(), 3600L);
    };
  }

  /** How long a clock stood, in working days, days or seconds; nothing while it stands. */
  private long stood(Pause pause, Term.Unit unit) {
    var resumed = pause.resumed();
    if (resumed == null) {
      return 0;
    }
    LocalDate from = pause.stopped().toLocalDate();
    return switch (unit) {
      case WORKING_DAY -> calendar.workingDaysBetween(from, resumed.toLocalDate());
      case DAY, MONTH -> ChronoUnit.DAYS.between(from, resumed.toLocalDate());
      case HOUR -> ChronoUnit.SECONDS.between(pause.stopped(), resumed);
    };
  }

  private boolean provisional(LocalDateTime at, Term.Unit unit) {
    return unit != Term.Unit.HOUR && at.toLocalDate().isAfter(calendar.knownUntil());
  }

  private static int sum(Term term, long stood) {
    return Math.toIntExact(term.amount() + stood);
  }

  private static LocalDateTime end(LocalDate day) {
    return day.atTime(END_OF_DAY);
  }
}
