package org.banli.applicant.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.springframework.stereotype.Component;

/** A few questions that say, before any login, why a matter may not fit. Never blocks. */
@Component
class Precheck {

  private final Catalogue catalogue;
  private final Expressions expressions;

  Precheck(Catalogue catalogue, Expressions expressions) {
    this.catalogue = catalogue;
    this.expressions = expressions;
  }

  /**
   * What the answers come to.
   *
   * @param stops questions whose answer bars
   * @param others what the matter offers instead, when any answer bars
   */
  record Finding(
      Map<String, String> given,
      boolean complete,
      List<Matter.Question> stops,
      List<Matter> others) {}

  Finding of(Matter matter, Map<String, String> answers) {
    var given = given(matter, answers);
    var stops = matter.precheck().stream().filter(it -> stops(it, given)).toList();
    boolean complete = matter.precheck().stream().allMatch(it -> given.containsKey(it.key()));
    return new Finding(given, complete, stops, stops.isEmpty() ? List.of() : others(matter));
  }

  private static Map<String, String> given(Matter matter, Map<String, String> answers) {
    Map<String, String> given = new LinkedHashMap<>();
    for (var question : matter.precheck()) {
      Optional.ofNullable(answers.get(question.key()))
          .filter(answer -> !answer.isBlank())
          .ifPresent(answer -> given.put(question.key(), answer.strip()));
    }
    return given;
  }

  private boolean stops(Matter.Question question, Map<String, String> given) {
    var answer = given.get(question.key());
    if (answer == null || question.stop().isBlank()) {
      return false;
    }
    Map<String, Object> context = new HashMap<>();
    given.forEach((key, value) -> context.put(key, typed(value)));
    context.put("answer", typed(answer));
    return expressions.test(question.stop(), context);
  }

  private static Object typed(String answer) {
    return answer.matches("-?\\d{1,12}(\\.\\d{1,4})?") ? new BigDecimal(answer) : answer;
  }

  /** What the matter itself offers where it refuses, in its order: nobody else knows what fits. */
  private List<Matter> others(Matter matter) {
    return matter.outcomes().values().stream()
        .filter(outcome -> outcome.kind().equals("refused"))
        .flatMap(outcome -> outcome.offers().stream())
        .map(Matter.Offer::matter)
        .distinct()
        .flatMap(id -> catalogue.current(id).stream())
        .filter(Matter::open)
        .toList();
  }
}
