package org.banli.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The entry to be made; {@code keys} are what it is found by. */
  record Draft(
      List<String> keys, Map<String, Object> fields, LocalDate from, Optional<LocalDate> to) {}

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
    return new Draft(keys(rule.register(), persons), values, from, to);
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

  /** Ids of the entries that the rule ends, in ascending order. */
  SortedSet<Long> ends(Matter.Ending ending, Map<String, Object> facts) {
    var found = expressions.evaluate(ending.entries(), facts);
    var ids = found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
    return ids.stream()
        .filter(Objects::nonNull)
        .map(id -> new BigDecimal(id.toString()).longValueExact())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The last day of what ends, when the rule says one. */
  Optional<LocalDate> last(Matter.RegisterRule rule, Map<String, Object> facts) {
    return rule.ends()
        .flatMap(Matter.Ending::last)
        .flatMap(text -> day(rule, "last", value(text, facts)));
  }

  /**
   * @throws IllegalStateException when nobody can be found
   */
  static List<String> keys(String register, List<?> persons) {
    var keys =
        persons.stream()
            .filter(Map.class::isInstance)
            .flatMap(person -> keys((Map<?, ?>) person))
            .distinct()
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalStateException("register " + register + ": no person to enter");
    }
    return keys;
  }

  /** Identity number and codes of somebody, as they are indexed. */
  private static Stream<String> keys(Map<?, ?> person) {
    return Stream.of("idNumber", "code")
        .map(person::get)
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .filter(Objects::nonNull)
        .map(value -> key(value.toString()))
        .filter(key -> !key.isEmpty());
  }

  static String key(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
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
