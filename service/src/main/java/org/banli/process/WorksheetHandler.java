package org.banli.process;

import org.banli.benefit.Worksheets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code worksheet}: computes the sheet on the facts of today. */
@Component
class WorksheetHandler implements Handler {

  private final Worksheets worksheets;

  WorksheetHandler(Worksheets worksheets) {
    this.worksheets = worksheets;
  }

  @Override
  public String bean() {
    return "worksheet";
  }

  @Override
  public void execute(DelegateExecution step) {
    worksheets.compute(Parameters.caseOf(step));
  }
}
