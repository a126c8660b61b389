package org.banli.process;

import org.banli.check.Checks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code order}: opens the economic check and says until when the route waits. */
@Component
class OrderHandler implements Handler {

  private final Checks checks;
  private final Terms terms;

  OrderHandler(Checks checks, Terms terms) {
    this.checks = checks;
    this.terms = terms;
  }

  @Override
  public String bean() {
    return "order";
  }

  @Override
  public void execute(DelegateExecution step) {
    var no = Parameters.caseOf(step);
    checks.order(no);
    step.setVariable("checkDue", terms.end(terms.checkTimeout(no)));
  }
}
