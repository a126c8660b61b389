package org.banli.process;

import org.banli.archive.Archive;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code archive}: looks whether the file is complete, and has it kept when it is. */
@Component
class ArchiveHandler implements Handler {

  private final Archive archive;

  ArchiveHandler(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String bean() {
    return "archive";
  }

  @Override
  public void execute(DelegateExecution step) {
    var variable = Parameters.of(step).need("variable");
    step.setVariable(variable, archive.close(Parameters.caseOf(step)));
  }
}
