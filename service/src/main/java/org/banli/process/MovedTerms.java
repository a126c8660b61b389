package org.banli.process;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.platform.ApplicationClock;
import org.banli.process.WaitMapper.Reckoned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waits are computed again when a year of the working calendar arrives, beyond which some of them
 * end, or takes the place of an earlier arrangement. What has passed is not undone.
 */
@Component
class MovedTerms {

  private final WaitMapper rows;
  private final Limits limits;
  private final Moments moments;
  private final ApplicationClock clock;

  MovedTerms(WaitMapper rows, Limits limits, Moments moments, ApplicationClock clock) {
    this.rows = rows;
    this.limits = limits;
    this.moments = moments;
    this.clock = clock;
  }

  @EventListener(CalendarYears.Arrived.class)
  @Transactional
  void recompute() {
    rows.endingAfter(LocalDateTime.now(clock)).forEach(this::recompute);
  }

  private void recompute(Reckoned term) {
    var started = started(term);
    var due = limits.due(started, Term.parse(Objects.requireNonNull(term.term()))).at();
    if (!due.equals(term.due()) && move(term, due)) {
      rows.moved(term.caseNo(), term.variable(), term.due(), started, due);
    }
  }

  /** A term that runs from the end of another follows it; that one was computed before it. */
  private LocalDateTime started(Reckoned term) {
    return rows.reckonedOf(term.caseNo()).stream()
        .filter(other -> other.variable().equals(term.since()))
        .max(Comparator.comparing(other -> other.route().equals(term.route())))
        .map(Reckoned::due)
        .orElse(term.started());
  }

  private boolean move(Reckoned term, LocalDateTime to) {
    return moments.move(
        new CaseNo(term.caseNo()),
        term.variable(),
        Variables.moment(term.due()),
        Variables.moment(to));
  }
}
