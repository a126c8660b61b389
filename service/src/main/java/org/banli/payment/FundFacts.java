package org.banli.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;

/** {@code fund.<code>}: what was paid in the case out of funds of that code, and on which day. */
@Component
class FundFacts implements FactSource {

  private final Funds funds;

  FundFacts(Funds funds) {
    this.funds = funds;
  }

  @Override
  public String name() {
    return "fund";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var paid = new HashMap<String, BigDecimal>();
    var days = new HashMap<String, LocalDate>();
    for (var entry : funds.ofCase(file.no())) {
      paid.merge(entry.code(), entry.amount().negate(), BigDecimal::add);
      days.put(entry.code(), LocalDate.ofInstant(entry.at(), ApplicationClock.ZONE));
    }
    var facts = new HashMap<String, Object>();
    paid.forEach((code, sum) -> facts.put(code, Map.of("paid", sum, "on", days.get(code))));
    return facts;
  }
}
