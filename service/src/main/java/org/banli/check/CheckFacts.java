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
    catalogue.get(file.matter()).checks().values().stream()
        .flatMap(rule -> rule.sources().stream())
        .forEach(source -> facts.put(source.id(), part(NOT_ASKED, List.of())));
    var results = checks.results(file.no());
    results.forEach(result -> facts.put(result.source(), part(result)));
    var missing =
        results.stream()
            .filter(result -> result.status() == Checks.Status.MISSING)
            .map(Checks.Result::source)
            .toList();
    var finished = checks.latest(file.no()).flatMap(Checks.Order::finished).isPresent();
    facts.put("missing", missing);
    facts.put("complete", missing.isEmpty() && finished);
    return facts;
  }

  private static Map<String, Object> part(Checks.Result result) {
    return part(result.status().name(), result.answers());
  }

  private static Map<String, Object> part(String status, List<Map<String, Object>> answers) {
    return Map.of("status", status, "answers", answers);
  }
}
