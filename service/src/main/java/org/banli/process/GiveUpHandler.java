package org.banli.process;

import org.banli.check.Checks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code giveUp}: ends the wait for sources that have not answered. */
@Component
class GiveUpHandler implements Handler {

  private final Checks checks;

  GiveUpHandler(Checks checks) {
    this.checks = checks;
  }

  @Override
  public String bean() {
    return "giveUp";
  }

  @Override
  public void execute(DelegateExecution step) {
    var missing = checks.giveUpWaiting(Parameters.caseOf(step));
    step.setVariable("checkMissing", !missing.isEmpty());
  }
}
