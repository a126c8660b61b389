package org.banli.process;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.banli.check.Checks;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.clock.WorkingCalendar;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.springframework.context.ApplicationEventPublisher;

/** Time that passes in a scenario, and what falls due in it. */
record Time(
    WorkingCalendar calendar,
    ApplicationClock clock,
    ApplicationEventPublisher events,
    Jobs jobs,
    Checks checks,
    Limits limits) {

  /** {@code +7d}, {@code +5wd}, {@code +3h}, or until a moment: {@code 2026-10-01T00:00}. */
  void passes(String by) {
    if (!by.startsWith("+")) {
      moveTo(LocalDateTime.parse(by).atZone(ApplicationClock.ZONE));
      return;
    }
    var term = Term.parse(by.substring(1));
    var now = ZonedDateTime.now(clock);
    moveTo(
        switch (term.unit()) {
          case WORKING_DAY -> now.with(calendar.plusWorkingDays(now.toLocalDate(), term.amount()));
          case DAY -> now.plusDays(term.amount());
          case HOUR -> now.plusHours(term.amount());
          case MONTH -> now.plusMonths(term.amount());
        });
  }

  void moveTo(ZonedDateTime moment) {
    var ahead = clock.offset().plus(Duration.between(clock.instant(), moment.toInstant()));
    clock.offset(ahead);
    events.publishEvent(new ClockMoved(ahead));
  }

  /** What the house does by itself. */
  void settle() {
    while (jobs.runDue() + checks.askDue() + limits.tellPassed() > 0) {
      // until nothing is due
    }
  }
}
