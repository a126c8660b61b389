package org.banli.process;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code state}: says where the case stands. */
@Component
class StateHandler implements Handler {

  private final CaseFiles cases;

  StateHandler(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String bean() {
    return "state";
  }

  @Override
  public void execute(DelegateExecution step) {
    var state = CaseFile.State.valueOf(Parameters.of(step).need("state"));
    cases.state(Parameters.caseOf(step), state);
  }
}
