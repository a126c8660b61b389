package org.banli.worklist;

import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Due days beyond the working calendar are computed again when a later year arrives. */
@Component("worklistGuesses")
class Guesses {

  private final WorkItemMapper mapper;
  private final Limits limits;

  Guesses(WorkItemMapper mapper, Limits limits) {
    this.mapper = mapper;
    this.limits = limits;
  }

  @EventListener(CalendarYears.Arrived.class)
  @Transactional
  void recompute() {
    for (var guess : mapper.guesses()) {
      var due = limits.due(guess.created(), Term.parse(guess.term()));
      mapper.due(guess.id(), due.at(), due.provisional() ? guess.term() : null);
    }
  }
}
