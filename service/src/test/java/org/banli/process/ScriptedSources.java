package org.banli.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.integration.SourceFailure;
import org.banli.integration.source.Inquiry;
import org.banli.integration.source.SourceGateway;
import org.banli.simulator.CivilStatus;

/**
 * Sources that answer what a scenario says; by default that there is nothing, and of the sources of
 * civil status what the simulator answers.
 */
class ScriptedSources implements SourceGateway {

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

  /** A source, or {@code source@33} for the database of one province. */
  void silence(String source) {
    silent.add(source);
  }

  /** It answers again. */
  void recover(String source) {
    silent.remove(source);
  }

  /** Fields for every person; {@code persons} by identity number for one. */
  void answer(String source, Map<String, Object> fields) {
    answers.put(source, fields);
  }

  @Override
  public List<Map<String, Object>> ask(Inquiry inquiry) throws SourceFailure {
    var part = inquiry.source() + "@" + inquiry.province();
    if (silent.contains(inquiry.source()) || silent.contains(part)) {
      throw new SourceFailure(SourceFailure.Kind.TIMEOUT, inquiry.source());
    }
    return inquiry.persons().stream().map(person -> of(inquiry, person)).toList();
  }

  private Map<String, Object> of(Inquiry inquiry, Inquiry.Person person) {
    var source = inquiry.source();
    var answer = new LinkedHashMap<String, Object>();
    answer.putAll(EMPTY.getOrDefault(source, Map.of()));
    answer.putAll(CivilStatus.of(source, person.idNumber()));
    scripted(source, person).forEach(answer::put);
    scripted(source + "@" + inquiry.province(), person).forEach(answer::put);
    answer.put("idNumber", person.idNumber());
    if (person.idNumber().isEmpty()) {
      answer.put("name", person.name());
    }
    answer.replaceAll((key, value) -> decimal(value));
    return answer;
  }

  private Map<String, Object> scripted(String source, Inquiry.Person person) {
    var fields = new LinkedHashMap<>(answers.getOrDefault(source, Map.of()));
    var own = Scenario.map(fields.remove("persons"));
    var known = person.idNumber().isEmpty() ? person.name() : person.idNumber();
    fields.putAll(Scenario.map(own.get(known)));
    return fields;
  }

  private static Object decimal(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }
}
