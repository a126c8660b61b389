package org.banli.register;

import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/** {@code creditCode.<variable>}: the codes that the route gave. */
@Component
class CreditCodeFacts implements FactSource {

  private final CreditCodes codes;

  CreditCodeFacts(CreditCodes codes) {
    this.codes = codes;
  }

  @Override
  public String name() {
    return "creditCode";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    return Map.copyOf(codes.of(file.no()));
  }
}
