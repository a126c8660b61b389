package org.banli.process;

import java.util.List;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code count}: how many elements a list has, for a step taken once for each of them. */
@Component
class CountHandler implements Handler {

  private final CaseFiles cases;
  private final Expressions expressions;

  CountHandler(CaseFiles cases, Expressions expressions) {
    this.cases = cases;
    this.expressions = expressions;
  }

  @Override
  public String bean() {
    return "count";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var facts = cases.facts(Parameters.caseOf(step));
    var list = expressions.evaluate(parameters.need("each"), facts);
    step.setVariable(
        parameters.need("variable"), list instanceof List<?> found ? (long) found.size() : 0L);
  }
}
