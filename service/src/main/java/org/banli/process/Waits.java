package org.banli.process;

import java.time.LocalDateTime;
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
    var now = LocalDateTime.now(clock);
    var due = limits.due(now, term);
    step.setVariable(variable, Variables.moment(due.at()));
    if (due.provisional()) {
      var no = Parameters.caseOf(step).value();
      var route = step.getProcessInstanceId();
      rows.guessed(no, route, variable, now, term.toString(), due.at());
    }
  }
}
