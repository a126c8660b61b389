package org.banli.process;

import org.banli.casefile.CaseFiles;
import org.banli.clock.Limits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code conclude}: ends the case and what is left of its limits. */
@Component
class ConcludeHandler implements Handler {

  private final CaseFiles cases;
  private final Limits limits;

  ConcludeHandler(CaseFiles cases, Limits limits) {
    this.cases = cases;
    this.limits = limits;
  }

  @Override
  public String bean() {
    return "conclude";
  }

  @Override
  public void execute(DelegateExecution step) {
    var no = Parameters.caseOf(step);
    var outcome = Parameters.resolve(step, Parameters.of(step).need("outcome"));
    limits.end(no.value(), null);
    cases.conclude(no, outcome);
  }
}
