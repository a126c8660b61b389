package org.banli.process;

import org.banli.register.Registers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code register}: enters what remains after the decision. */
@Component
class RegisterHandler implements Handler {

  private final Registers registers;

  RegisterHandler(Registers registers) {
    this.registers = registers;
  }

  @Override
  public String bean() {
    return "register";
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome = Parameters.resolve(step, Parameters.of(step).need("outcome"));
    registers.enter(Parameters.caseOf(step), outcome);
  }
}
