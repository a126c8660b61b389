package org.banli.benefit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;

/** {@code standard}: the values in force today for the division in charge, by key. */
@Component
class StandardFacts implements FactSource {
  private final Standards standards;
  private final ApplicationClock clock;

  StandardFacts(Standards standards, ApplicationClock clock) {
    this.standards = standards;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    Map<String, Object> values = new LinkedHashMap<>();
    standards
        .all(file.responsible(), clock.today())
        .forEach((key, standard) -> values.put(key, standard.value()));
    return values;
  }
}
