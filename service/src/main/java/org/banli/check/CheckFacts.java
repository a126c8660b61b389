package org.banli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.matter.Catalogue;
import org.springframework.stereotype.Component;

/** {@code check} in FEEL: every source of the matter, also before it was asked. */
@Component
class CheckFacts implements FactSource {

  private static final String NOT_ASKED = "NOT_ASKED";

  private final Checks checks;
  private final Catalogue catalogue;

  CheckFacts(Checks checks, Catalogue catalogue) {
    this.checks = checks;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    var rule = catalogue.get(file.matter()).check();
    if (rule != null) {
      rule.sources().forEach(source -> facts.put(source, part(NOT_ASKED, List.of())));
    }
    var latest = checks.latest(file.no());
    latest.ifPresent(
        order ->
            order
                .requests()
                .forEach(
                    request ->
                        facts.put(
                            request.source(), part(request.status().name(), request.answers()))));
    var missing = latest.map(Checks.Order::missing).orElse(List.of());
    facts.put("missing", missing);
    facts.put("complete", missing.isEmpty() && latest.flatMap(Checks.Order::finished).isPresent());
    return facts;
  }

  private static Map<String, Object> part(String status, List<Map<String, Object>> answers) {
    return Map.of("status", status, "answers", answers);
  }
}
