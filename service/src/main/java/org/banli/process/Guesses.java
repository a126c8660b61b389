package org.banli.process;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.platform.ApplicationClock;
import org.banli.process.WaitMapper.Guess;
import org.banli.process.WaitMapper.Reckoned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waits are computed again when a year of the working calendar arrives, beyond which some of them
 * end, or takes the place of an earlier arrangement. What has passed is not undone.
 */
@Component
class Guesses {

  private final WaitMapper rows;
  private final Limits limits;
  private final Moments moments;
  private final ApplicationClock clock;

  Guesses(WaitMapper rows, Limits limits, Moments moments, ApplicationClock clock) {
    this.rows = rows;
    this.limits = limits;
    this.moments = moments;
    this.clock = clock;
  }

  @EventListener(CalendarYears.Arrived.class)
  @Transactional
  void recompute() {
    rows.guesses().forEach(this::recompute);
    rows.endingAfter(LocalDateTime.now(clock)).forEach(this::follow);
  }

  private void recompute(Guess guess) {
    var started = started(guess.caseNo(), guess.variable(), guess.started());
    var due = limits.due(started, Term.parse(guess.term()));
    var waited =
        guess.due().isAfter(LocalDateTime.now(clock))
            && move(guess.caseNo(), guess.variable(), guess.due(), due.at());
    if (waited) {
      rows.moved(guess.caseNo(), guess.variable(), guess.due(), started, due.at());
    }
    if (waited && due.provisional()) {
      rows.due(guess.id(), due.at());
    } else {
      rows.delete(guess.id());
    }
  }

  /** One that lay within the calendar as it was. */
  private void follow(Reckoned term) {
    var started =
        term.since() == null
            ? term.started()
            : started(term.caseNo(), term.variable(), term.started());
    var due = limits.due(started, Term.parse(Objects.requireNonNull(term.term()))).at();
    if (!due.equals(term.due()) && move(term.caseNo(), term.variable(), term.due(), due)) {
      rows.moved(term.caseNo(), term.variable(), term.due(), started, due);
    }
  }

  /** A term that runs from the end of another follows it; that one was computed before it. */
  private LocalDateTime started(String caseNo, String variable, LocalDateTime otherwise) {
    var terms =
        rows.reckonedOf(caseNo).stream()
            .collect(Collectors.toMap(Reckoned::variable, term -> term));
    @Nullable Reckoned own = terms.get(variable);
    return Optional.ofNullable(own)
        .map(Reckoned::since)
        .map(terms::get)
        .map(Reckoned::due)
        .orElse(otherwise);
  }

  private boolean move(String caseNo, String variable, LocalDateTime from, LocalDateTime to) {
    return moments.move(new CaseNo(caseNo), variable, Variables.moment(from), Variables.moment(to));
  }
}
