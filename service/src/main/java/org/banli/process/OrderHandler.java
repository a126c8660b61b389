package org.banli.process;

import org.banli.check.Checks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Block {@code order}: opens the check that variable {@code checkKey} names, the main one without
 * it, and says until when the route waits.
 */
@Component
class OrderHandler implements Handler {

  private final Checks checks;
  private final Terms terms;
  private final Waits waits;

  OrderHandler(Checks checks, Terms terms, Waits waits) {
    this.checks = checks;
    this.terms = terms;
    this.waits = waits;
  }

  @Override
  public String bean() {
    return "order";
  }

  @Override
  public void execute(DelegateExecution step) {
    var no = Parameters.caseOf(step);
    var key = step.getVariable("checkKey") instanceof String named ? named : Checks.MAIN;
    checks.order(no, key);
    waits.until(step, "checkDue", terms.checkTimeout(no, key));
  }
}
