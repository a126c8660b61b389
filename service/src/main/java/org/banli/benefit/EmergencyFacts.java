package org.banli.benefit;

import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/** {@code emergency}: whether an emergency period is in force now where the case is at home. */
@Component
class EmergencyFacts implements FactSource {

  private final Emergencies emergencies;

  EmergencyFacts(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @Override
  public String name() {
    return "emergency";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    return emergencies
        .inForce(file.responsible())
        .map(
            one ->
                Map.<String, Object>of(
                    "on", true, "reason", one.reason(), "from", one.from(), "until", one.until()))
        .orElse(Map.of("on", false));
  }
}
