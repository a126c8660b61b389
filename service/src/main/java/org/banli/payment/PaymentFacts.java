package org.banli.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.payment.Payments.Payment;
import org.banli.payment.Payments.Status;
import org.springframework.stereotype.Component;

/** {@code payments}: what the case has promised to pay, and what of it is paid. */
@Component
class PaymentFacts implements FactSource {

  private final Payments payments;

  PaymentFacts(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var all = payments.ofCase(file.no());
    return Map.of(
        "list", all.stream().map(PaymentFacts::fact).toList(),
        "planned", sum(all.stream().filter(it -> it.status() != Status.STOPPED).toList()),
        "paid", sum(all.stream().filter(it -> it.status() == Status.PAID).toList()));
  }

  private static Map<String, Object> fact(Payment payment) {
    return Map.of(
        "number", payment.number(),
        "payee", payment.payee().name(),
        "bank", payment.payee().bank(),
        "account", payment.payee().account(),
        "amount", payment.amount(),
        "on", payment.due(),
        "text", payment.text().zh(),
        "state", payment.status().name());
  }

  private static BigDecimal sum(List<Payment> of) {
    return of.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
