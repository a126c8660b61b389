package org.banli.process;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.platform.ApplicationClock;
import org.banli.process.WaitMapper.Guess;
import org.banli.process.WaitMapper.Reckoned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waits that end beyond the working calendar are computed again when a later year arrives. */
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
  }

  /** What has passed is not undone. */
  private void recompute(Guess guess) {
    var started = started(guess);
    var due = limits.due(started, Term.parse(guess.term()));
    var waited = guess.due().isAfter(LocalDateTime.now(clock)) && move(guess, due.at());
    if (waited) {
      rows.moved(guess.caseNo(), guess.variable(), guess.due(), started, due.at());
    }
    if (waited && due.provisional()) {
      rows.due(guess.id(), due.at());
    } else {
      rows.delete(guess.id());
    }
  }

  /** A term that runs from the end of another follows it; that one was guessed before it. */
  private LocalDateTime started(Guess guess) {
    var terms =
        rows.reckonedOf(guess.caseNo()).stream()
            .collect(Collectors.toMap(Reckoned::variable, term -> term));
    return Optional.ofNullable(terms.get(guess.variable()))
        .map(Reckoned::since)
        .map(terms::get)
        .map(Reckoned::due)
        .orElse(guess.started());
  }

  private boolean move(Guess guess, LocalDateTime to) {
    return moments.move(
        new CaseNo(guess.caseNo()),
        guess.variable(),
        Variables.moment(guess.due()),
        Variables.moment(to));
  }
}
