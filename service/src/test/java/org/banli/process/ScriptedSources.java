package org.banli.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.integration.SourceFailure;
import org.banli.integration.economy.EconomicSource;
import org.banli.integration.economy.Inquiry;

/** Sources that answer what a scenario says; by default that there is nothing. */
class ScriptedSources implements EconomicSource {

  private static final BigDecimal NOTHING = BigDecimal.ZERO;
  private static final Map<String, Map<String, Object>> EMPTY =
      Map.of(
          "socialInsurance", Map.of("pension", NOTHING, "wageBase", NOTHING, "insured", false),
          "tax", Map.of("income12m", NOTHING),
          "business", Map.of("registered", false, "entities", List.of()),
          "police", Map.of("hukouDivision", "", "alive", true, "members", List.of()),
          "civilAffairs", Map.of("marriage", "married", "relief", List.of()),
          "realEstate", Map.of("houses", List.of()),
          "vehicles", Map.of("vehicles", List.of()),
          "banks", Map.of("deposits", NOTHING, "securities", NOTHING));

  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private final java.util.Set<String> silent = ConcurrentHashMap.newKeySet();

  void reset() {
    answers.clear();
    silent.clear();
  }

  void silence(String source) {
    silent.add(source);
  }

  /** Fields for every person; {@code persons} by identity number for one. */
  void answer(String source, Map<String, Object> fields) {
    answers.put(source, fields);
  }

  @Override
  public List<Map<String, Object>> ask(Inquiry inquiry) throws SourceFailure {
    if (silent.contains(inquiry.source())) {
      throw new SourceFailure(SourceFailure.Kind.TIMEOUT, inquiry.source());
    }
    return inquiry.persons().stream().map(person -> of(inquiry.source(), person)).toList();
  }

  private Map<String, Object> of(String source, Inquiry.Person person) {
    var answer = new LinkedHashMap<>(EMPTY.getOrDefault(source, Map.of()));
    var scripted = new HashMap<>(answers.getOrDefault(source, Map.of()));
    var own = Scenario.map(scripted.remove("persons"));
    answer.putAll(scripted);
    answer.putAll(Scenario.map(own.get(person.idNumber())));
    answer.put("idNumber", person.idNumber());
    answer.replaceAll((key, value) -> decimal(value));
    return answer;
  }

  private static Object decimal(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }
}
