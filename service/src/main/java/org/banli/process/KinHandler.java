package org.banli.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code kin}: bars members of staff from cases of their near relatives (rules A.1 3a). */
@Component
class KinHandler implements Handler {

  private final Kinships kinships;

  KinHandler(Kinships kinships) {
    this.kinships = kinships;
  }

  @Override
  public String bean() {
    return "kin";
  }

  @Override
  public void execute(DelegateExecution step) {
    step.setVariable("hasKin", kinships.bar(Parameters.caseOf(step)));
  }
}
