package org.banli.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /sources/<id>/inquiries}. */
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
    return path.size() == 3 && path.get(2).equals("inquiries") ? path.get(1) : "";
  }

  @Override
  Object answer(Exchange exchange, Fault fault) throws IOException {
    var source = system(exchange);
    var answers = new ArrayList<Map<String, Object>>();
    for (var idNumber : asked(exchange)) {
      answers.add(person(source, idNumber));
    }
    return switch (fault) {
      case WRONG_TYPE -> Map.of("answers", mistyped(answers));
      case WRONG_PERSON -> Map.of("answers", List.of(person(source, SOMEBODY_ELSE)));
      case INCOMPLETE -> Map.of("answers", answers.subList(0, Math.max(0, answers.size() - 1)));
      default -> Map.of("answers", answers);
    };
  }

  private static List<String> asked(Exchange exchange) throws IOException {
    var persons = exchange.body().get("persons");
    return persons instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(person -> String.valueOf(((Map<?, ?>) person).get("idNumber")))
            .toList()
        : List.of();
  }

  private Map<String, Object> person(String source, String idNumber) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("idNumber", idNumber);
    answer.putAll(
        table.answer(source, idNumber).orElseGet(() -> Circumstances.of(source, idNumber)));
    return answer;
  }

  private static List<Map<String, Object>> mistyped(List<Map<String, Object>> answers) {
    return answers.stream().map(SourceHandler::mistyped).toList();
  }

  private static Map<String, Object> mistyped(Map<String, Object> answer) {
    var wrong = new LinkedHashMap<>(answer);
    wrong.replaceAll((key, value) -> key.equals("idNumber") ? value : Map.of("value", value));
    return wrong;
  }
}
