package org.banli.process;

import org.banli.casefile.CaseFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code mark}. */
@Component
class MarkHandler implements Handler {

  private final CaseFiles cases;

  MarkHandler(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String bean() {
    return "mark";
  }

  @Override
  public void execute(DelegateExecution step) {
    cases.mark(Parameters.caseOf(step), Parameters.of(step).need("mark"));
  }
}
