package org.banli.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code draw}: draws a share of the cases by lot, recorded so that it can be repeated. */
@Component
class DrawHandler implements Handler {

  private final Draws draws;

  DrawHandler(Draws draws) {
    this.draws = draws;
  }

  @Override
  public String bean() {
    return "draw";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var share = new BigDecimal(Parameters.resolve(step, parameters.need("share")));
    var drawn =
        draws.draw(
            Parameters.caseOf(step),
            new Draws.Lot(
                parameters.need("key"),
                parameters.need("level"),
                share,
                Parameters.bilingual(parameters.need("reason"))));
    step.setVariable(parameters.need("variable"), drawn);
  }
}
