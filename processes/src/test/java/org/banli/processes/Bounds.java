package org.banli.processes;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The bounds in the conditions of a table, and where the cases of its test lie: each bound wants a
 * case that is on it, and one just beyond it on the side where the answer changes.
 */
final class Bounds {

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*([^,<>=]+)");
  private static final Pattern BETWEEN =
      Pattern.compile("([\\[(])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])])");

  private final FeelEngine feel;
  private final Map<Bound, Set<Side>> seen = new LinkedHashMap<>();

  Bounds(DmnDecisionTableImpl table, FeelEngine feel) {
    this.feel = feel;
    for (var rule : table.getRules()) {
      for (int column = 0; column < rule.getConditions().size(); column++) {
        var input = table.getInputs().get(column).getExpression().getExpression();
        bounds(input, text(rule.getConditions().get(column)))
            .forEach(bound -> seen.put(bound, EnumSet.noneOf(Side.class)));
      }
    }
  }

  private static String text(DmnExpressionImpl condition) {
    return Optional.ofNullable(condition.getExpression()).orElse("").strip();
  }

  private enum Side {
    BELOW,
    ON,
    ABOVE
  }

  /**
   * @param other the side beyond the bound on which the condition answers otherwise than on it
   */
  private record Bound(String input, String value, Side other) {}

  private static Stream<Bound> bounds(String input, String condition) {
    var between = BETWEEN.matcher(condition);
    if (between.matches()) {
      return Stream.of(
          new Bound(
              input, between.group(2), between.group(1).equals("[") ? Side.BELOW : Side.ABOVE),
          new Bound(
              input, between.group(3), between.group(4).equals("]") ? Side.ABOVE : Side.BELOW));
    }
    var compared = COMPARED.matcher(condition);
    return condition.matches("(<=|>=|<|>).*")
        ? compared
            .results()
            .map(
                one ->
                    new Bound(
                        input,
                        one.group(2).strip(),
                        List.of("<", ">=").contains(one.group(1)) ? Side.BELOW : Side.ABOVE))
        : Stream.empty();
  }

  void met(Map<String, Object> facts) {
    seen.forEach(
        (bound, sides) ->
            number(bound.input(), facts)
                .ifPresent(
                    value ->
                        number(bound.value(), facts)
                            .flatMap(at -> side(value, at))
                            .ifPresent(sides::add)));
  }

  private static Optional<Side> side(BigDecimal value, BigDecimal bound) {
    return switch (value.compareTo(bound)) {
      case 0 -> Optional.of(Side.ON);
      case -1 -> Optional.of(Side.BELOW).filter(side -> near(value, bound));
      default -> Optional.of(Side.ABOVE).filter(side -> near(value, bound));
    };
  }

  /** One whole, or a hundredth of larger bounds. */
  private static boolean near(BigDecimal value, BigDecimal bound) {
    var near = bound.abs().movePointLeft(2).max(BigDecimal.ONE);
    return value.subtract(bound).abs().compareTo(near) <= 0;
  }

  /** What no case has shown. */
  List<String> unseen() {
    return seen.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(Side.ON, entry.getKey().other())
                    .filter(side -> !entry.getValue().contains(side))
                    .map(
                        side -> entry.getKey().input() + " " + side + " " + entry.getKey().value()))
        .distinct()
        .toList();
  }

  private Optional<BigDecimal> number(String expression, Map<String, Object> facts) {
    try {
      var value =
          feel.evaluateSimpleExpression(expression, Variables.fromMap(facts).asVariableContext());
      return value instanceof Number number
          ? Optional.of(new BigDecimal(number.toString()))
          : Optional.empty();
    } catch (RuntimeException missing) {
      return Optional.empty();
    }
  }
}
