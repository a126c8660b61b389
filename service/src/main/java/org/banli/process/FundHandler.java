package org.banli.process;

import java.math.BigDecimal;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.banli.payment.Funds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code fund}: pays at once out of the fund of an office, when it holds enough. */
@Component
class FundHandler implements Handler {

  private final Funds funds;
  private final CaseFiles cases;
  private final Expressions expressions;

  FundHandler(Funds funds, CaseFiles cases, Expressions expressions) {
    this.funds = funds;
    this.cases = cases;
    this.expressions = expressions;
  }

  @Override
  public String bean() {
    return "fund";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var no = Parameters.caseOf(step);
    var feel = parameters.need("amount");
    if (!(expressions.evaluate(feel, cases.facts(no)) instanceof BigDecimal amount)) {
      throw new IllegalStateException(parameters.element() + ": amount is not a number");
    }
    var paid =
        funds.pay(
            no,
            new Funds.Withdrawal(
                parameters.element(),
                parameters.need("fund"),
                Parameters.resolve(step, parameters.need("level")),
                amount,
                Parameters.bilingual(parameters.need("text"))));
    step.setVariable(parameters.need("variable"), paid);
  }
}
