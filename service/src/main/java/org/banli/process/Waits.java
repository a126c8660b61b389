package org.banli.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.platform.ApplicationClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when routes wait: the end of a term, in a variable. */
@Component
class Waits {

  private final WaitMapper rows;
  private final Limits limits;
  private final ApplicationClock clock;

  Waits(WaitMapper rows, Limits limits, ApplicationClock clock) {
    this.rows = rows;
    this.limits = limits;
    this.clock = clock;
  }

  /** Sets the variable to the moment after which a term that starts now is over. */
  void until(DelegateExecution step, String variable, Term term) {
    until(step, variable, term, Optional.empty());
  }

  /**
   * Sets the variable to the moment after which a term is over.
   *
   * @param since the variable that holds the moment from which it runs; empty: now
   */
  void until(DelegateExecution step, String variable, Term term, Optional<String> since) {
    var from = since.map(name -> moment(step, name)).orElseGet(() -> LocalDateTime.now(clock));
    var due = limits.due(from, term);
    step.setVariable(variable, Variables.moment(due.at()));
    rows.reckoned(
        new WaitMapper.Reckoned(
            Parameters.caseOf(step).value(),
            step.getProcessInstanceId(),
            variable,
            since.orElse(null),
            from,
            due.at(),
            term.toString()));
  }

  private static LocalDateTime moment(DelegateExecution step, String variable) {
    if (step.getVariable(variable) instanceof Date moment) {
      return LocalDateTime.ofInstant(moment.toInstant(), ApplicationClock.ZONE);
    }
    throw new IllegalStateException(variable + " holds no moment for a term to run from");
  }
}
