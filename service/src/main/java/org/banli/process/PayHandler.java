package org.banli.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.banli.payment.Payments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Block {@code pay}: plans what the decision has promised to pay. */
@Component
class PayHandler implements Handler {

  private final Payments payments;
  private final CaseFiles cases;
  private final Expressions expressions;

  PayHandler(Payments payments, CaseFiles cases, Expressions expressions) {
    this.payments = payments;
    this.cases = cases;
    this.expressions = expressions;
  }

  @Override
  public String bean() {
    return "pay";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var no = Parameters.caseOf(step);
    var found = expressions.evaluate(parameters.need("payments"), cases.facts(no));
    if (!(found instanceof List<?> list)) {
      throw new IllegalStateException(parameters.element() + ": payments are no list");
    }
    payments.plan(
        no, parameters.need("key"), list.stream().map(one -> plan(parameters, one)).toList());
  }

  private static Payments.Plan plan(Parameters parameters, @Nullable Object one) {
    if (one instanceof Map<?, ?> row
        && row.get("payee") instanceof Map<?, ?> payee
        && row.get("amount") instanceof BigDecimal amount) {
      return new Payments.Plan(
          new Payments.Payee(
              text(payee, "name"),
              text(payee, "idNumber"),
              text(payee, "bank"),
              text(payee, "account")),
          amount,
          LocalDate.parse(text(row, "on")),
          Parameters.bilingual(text(row, "text")));
    }
    throw new IllegalStateException(
        parameters.element() + ": a payment needs payee, amount, on and text");
  }

  private static String text(Map<?, ?> of, String key) {
    return Objects.toString(of.get(key), "");
  }
}
