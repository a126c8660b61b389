package org.banli.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.form.Expressions;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a rule of matter.yaml enters, computed on the facts of a case. */
@Component
class RegisterRules {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final Expressions expressions;
  private final ApplicationClock clock;

  RegisterRules(Expressions expressions, ApplicationClock clock) {
    this.expressions = expressions;
    this.clock = clock;
  }

  /** The entry to be made. */
  record Draft(
      List<String> idNumbers, Map<String, Object> fields, LocalDate from, Optional<LocalDate> to) {}

  boolean applies(Matter.RegisterRule rule, Map<String, Object> facts) {
    return expressions.test(rule.when(), facts);
  }

  Draft draft(Matter.RegisterRule rule, Map<String, Object> facts) {
    var values = new LinkedHashMap<String, Object>();
    rule.fields().forEach((name, text) -> put(values, name, value(text, facts)));
    var from = day(rule, FROM, values.remove(FROM)).orElseGet(clock::today);
    var to = day(rule, TO, values.remove(TO));
    if (to.filter(last -> last.isBefore(from)).isPresent()) {
      throw new IllegalStateException("register " + rule.register() + ": to is before from");
    }
    var persons = persons(rule, facts);
    values.put("persons", persons);
    return new Draft(idNumbers(rule, persons), values, from, to);
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private @Nullable Object value(String text, Map<String, Object> facts) {
    return text.startsWith("=") ? expressions.evaluate(text, facts) : text;
  }

  private List<?> persons(Matter.RegisterRule rule, Map<String, Object> facts) {
    var found = expressions.evaluate(rule.persons(), facts);
    return found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
  }

  private static List<String> idNumbers(Matter.RegisterRule rule, List<?> persons) {
    var numbers =
        persons.stream()
            .map(person -> person instanceof Map<?, ?> map ? map.get("idNumber") : null)
            .filter(Objects::nonNull)
            .map(number -> number.toString().strip().toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    if (numbers.isEmpty()) {
      throw new IllegalStateException("register " + rule.register() + ": no person to enter");
    }
    return List.copyOf(numbers);
  }

  private static Optional<LocalDate> day(
      Matter.RegisterRule rule, String name, @Nullable Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      return Optional.empty();
    }
    try {
      return Optional.of(value instanceof LocalDate day ? day : LocalDate.parse(value.toString()));
    } catch (DateTimeException notADay) {
      throw new IllegalStateException(
          "register " + rule.register() + ": " + name + " is not a date", notADay);
    }
  }
}
