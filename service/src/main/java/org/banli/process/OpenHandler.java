package org.banli.process;

import org.banli.casefile.CaseNo;
import org.banli.casefile.LinkedOpening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code open}: files a linked case of another matter, answers carried over (R58, R76). */
@Component
class OpenHandler implements Handler {

  private final LinkedOpening opening;

  OpenHandler(LinkedOpening opening) {
    this.opening = opening;
  }

  @Override
  public String bean() {
    return "open";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var opened = opening.open(Parameters.caseOf(step), parameters.need("carry"));
    parameters
        .find("variable")
        .ifPresent(name -> step.setVariable(name, opened.map(CaseNo::value).orElse(null)));
  }
}
