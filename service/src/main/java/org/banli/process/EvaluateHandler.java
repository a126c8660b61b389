package org.banli.process;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Block {@code evaluate}: runs the decision that a model names on the facts of the case. */
@Component
class EvaluateHandler implements Handler {

  private final Decisions decisions;

  EvaluateHandler(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String bean() {
    return "evaluate";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var outputs =
        decisions.run(
            Parameters.caseOf(step), parameters.need("decision"), parameters.find("each"));
    parameters
        .find("variables")
        .ifPresent(
            names ->
                Arrays.stream(names.split(","))
                    .map(String::strip)
                    .forEach(name -> step.setVariable(name, Variables.of(value(outputs, name)))));
  }

  private static @Nullable Object value(Object outputs, String name) {
    return outputs instanceof Map<?, ?> context ? context.get(name) : null;
  }
}
