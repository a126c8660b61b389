package org.banli.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /sources/<id>/inquiries}, and {@code /sources/<id>/provinces/<two digits>/inquiries}
 * for the database of one province, which is the system {@code <id>@<two digits>}.
 */
final class SourceHandler extends FaultyHandler {

  private static final String SOMEBODY_ELSE = "110101190001010009";

  private final Table table;

  SourceHandler(Table table, Journal journal) {
    super(table, journal);
    this.table = table;
  }

  @Override
  String system(Exchange exchange) {
    var path = exchange.path();
    if (!path.get(path.size() - 1).equals("inquiries")) {
      return "";
    }
    if (path.size() == 5 && path.get(2).equals("provinces")) {
      return path.get(1) + Table.PROVINCE + path.get(3);
    }
    return path.size() == 3 ? path.get(1) : "";
  }

  @Override
  Object answer(Exchange exchange, Fault fault) throws IOException {
    var source = system(exchange);
    var answers = new ArrayList<Map<String, Object>>();
    for (var asked : asked(exchange)) {
      answers.add(person(source, asked));
    }
    return switch (fault) {
      case WRONG_TYPE -> Map.of("answers", mistyped(answers));
      case WRONG_PERSON -> Map.of("answers", List.of(person(source, new Asked(SOMEBODY_ELSE, ""))));
      case INCOMPLETE -> Map.of("answers", answers.subList(0, Math.max(0, answers.size() - 1)));
      default -> Map.of("answers", answers);
    };
  }

  private record Asked(String idNumber, String name) {
    static Asked of(Map<?, ?> person) {
      return new Asked(text(person.get("idNumber")), text(person.get("name")));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }

  private static List<Asked> asked(Exchange exchange) throws IOException {
    var persons = exchange.body().get("persons");
    return persons instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(person -> Asked.of((Map<?, ?>) person))
            .toList()
        : List.of();
  }

  /** Who has no number is known, and told back, by name. */
  private Map<String, Object> person(String source, Asked asked) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("idNumber", asked.idNumber());
    if (asked.idNumber().isEmpty()) {
      answer.put("name", asked.name());
    }
    var known = asked.idNumber().isEmpty() ? asked.name() : asked.idNumber();
    answer.putAll(
        table
            .answer(source, known)
            .orElseGet(() -> Circumstances.of(Table.country(source), asked.idNumber())));
    return answer;
  }

  private static List<Map<String, Object>> mistyped(List<Map<String, Object>> answers) {
    return answers.stream().map(SourceHandler::mistyped).toList();
  }

  private static Map<String, Object> mistyped(Map<String, Object> answer) {
    var wrong = new LinkedHashMap<>(answer);
    wrong.replaceAll(
        (key, value) ->
            key.equals("idNumber") || key.equals("name") ? value : Map.of("value", value));
    return wrong;
  }
}
