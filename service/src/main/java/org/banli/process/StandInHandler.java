package org.banli.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code standIn}: the level at which somebody may take a step who is not barred from it. */
@Component
class StandInHandler implements Handler {

  private final StandIns standIns;

  StandInHandler(StandIns standIns) {
    this.standIns = standIns;
  }

  @Override
  public String bean() {
    return "standIn";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var level = Parameters.resolve(step, parameters.need("level"));
    step.setVariable(
        parameters.need("variable"),
        standIns.level(Parameters.caseOf(step), level, parameters.need("role")));
  }
}
