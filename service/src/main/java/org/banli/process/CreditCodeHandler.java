package org.banli.process;

import org.banli.casefile.CaseFiles;
import org.banli.region.DivisionCode;
import org.banli.register.CreditCodes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code creditCode}: a new unified social credit code; a case gets one per variable. */
@Component
class CreditCodeHandler implements Handler {

  private final CreditCodes codes;
  private final CaseFiles cases;

  CreditCodeHandler(CreditCodes codes, CaseFiles cases) {
    this.codes = codes;
    this.cases = cases;
  }

  @Override
  public String bean() {
    return "creditCode";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var variable = parameters.need("variable");
    var kind = Parameters.resolve(step, parameters.need("kind"));
    var no = Parameters.caseOf(step);
    var place = place(cases.get(no).responsible(), parameters.find("division").orElse("county"));
    step.setVariable(variable, codes.give(no, variable, kind.charAt(0), place).value());
  }

  /** The division of that level above the one in charge. */
  private static DivisionCode place(DivisionCode responsible, String level) {
    int digits = level.equals("province") ? 2 : level.equals("city") ? 4 : 6;
    return new DivisionCode(responsible.value().substring(0, digits) + "0".repeat(12 - digits));
  }
}
