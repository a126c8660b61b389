package org.banli.process;

import java.time.LocalDateTime;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.platform.ApplicationClock;
import org.banli.process.WaitMapper.Guess;
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
    var due = limits.due(guess.started(), Term.parse(guess.term()));
    var waited = guess.due().isAfter(LocalDateTime.now(clock)) && move(guess, due.at());
    if (waited && due.provisional()) {
      rows.due(guess.id(), due.at());
    } else {
      rows.delete(guess.id());
    }
  }

  private boolean move(Guess guess, LocalDateTime to) {
    return moments.move(
        new CaseNo(guess.caseNo()),
        guess.variable(),
        Variables.moment(guess.due()),
        Variables.moment(to));
  }
}
