package org.banli.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code letter}: issues the letter and tells the applicant. */
@Component
class LetterHandler implements Handler {

  private final Correspondence letters;

  LetterHandler(Correspondence letters) {
    this.letters = letters;
  }

  @Override
  public String bean() {
    return "letter";
  }

  @Override
  public void execute(DelegateExecution step) {
    var office = (Long) step.getVariable(Steps.OFFICE);
    var completed = (String) step.getVariable(Routes.STEP);
    letters.issue(Parameters.caseOf(step), Parameters.of(step).need("letter"), office, completed);
  }
}
