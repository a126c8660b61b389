package org.banli.process;

import org.banli.clock.Term;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code term}: when a term ends that starts now or at a moment known, for a timer. */
@Component
class TermHandler implements Handler {

  private final Waits waits;

  TermHandler(Waits waits) {
    this.waits = waits;
  }

  @Override
  public String bean() {
    return "term";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var term = Term.parse(Parameters.resolve(step, length(step, parameters)));
    waits.until(step, parameters.need("variable"), term, parameters.find("since"));
  }

  /** A matter that does not set the variable has the length that the block gives. */
  private static String length(DelegateExecution step, Parameters parameters) {
    var term = parameters.need("term");
    var set = !term.startsWith("=") || step.getVariable(term.substring(1).strip()) != null;
    return set ? term : parameters.find("otherwise").orElse(term);
  }
}
