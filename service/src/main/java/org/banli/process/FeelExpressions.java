package org.banli.process;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.form.Expressions;
import org.banli.platform.ApplicationClock;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL on the engine's own interpreter; the same for conditions, worksheets and decision tables.
 */
@Component
class FeelExpressions implements Expressions, FeelEngine {

  private final FeelEngineApi feel;
  private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();
  private final Map<String, ParseResult> parsedTests = new ConcurrentHashMap<>();

  FeelExpressions(ApplicationClock clock) {
    this.feel =
        FeelEngineBuilder.forJava()
            .withCustomValueMapper(new PlainValues())
            .withClock(
                new FeelEngineClock() {
                  @Override
                  public ZonedDateTime getCurrentTime() {
                    return ZonedDateTime.now(clock);
                  }
                })
            .withEnabledExternalFunctions(false)
            .build();
  }

  @Override
  public @Nullable Object evaluate(String expression, Map<String, ?> context) {
    var tree = parse(expression);
    if (tree.isFailure()) {
      throw new IllegalArgumentException(expression + ": " + tree.failure().message());
    }
    return result(expression, feel.evaluate(tree.parsedExpression(), with(context)));
  }

  @Override
  public boolean test(String expression, Map<String, ?> context) {
    return Boolean.TRUE.equals(evaluate(expression, context));
  }

  @Override
  public Optional<String> defect(String expression) {
    var tree = feel.parseExpression(plain(expression));
    return tree.isFailure() ? Optional.of(tree.failure().message()) : Optional.empty();
  }

  /** What is wrong with the unary tests of a decision table's cell; empty when nothing is. */
  Optional<String> defectOfTests(String tests) {
    var tree = feel.parseUnaryTests(tests);
    return tree.isFailure() ? Optional.of(tree.failure().message()) : Optional.empty();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the engine declares it
  public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
    return (T) evaluate(expression, values(context));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String tests, String inputVariable, VariableContext context) {
    var input = context.resolve(inputVariable).getValue();
    var tree = parsedTests.computeIfAbsent(tests, feel::parseUnaryTests);
    if (tree.isFailure()) {
      throw new IllegalArgumentException(tests + ": " + tree.failure().message());
    }
    return Boolean.TRUE.equals(
        result(
            tests,
            feel.evaluateWithInput(tree.parsedExpression(), input, with(values(context)))));
  }

  private ParseResult parse(String expression) {
    return parsed.computeIfAbsent(plain(expression), feel::parseExpression);
  }

  private static String plain(String expression) {
    var text = expression.strip();
    return text.startsWith("=") ? text.substring(1) : text;
  }

  private static Map<String, Object> with(Map<String, ?> context) {
    var all = new HashMap<String, Object>(context);
    all.put(MaskFunctions.NAME, MaskFunctions.CONTEXT);
    return all;
  }

  private static Map<String, Object> values(VariableContext context) {
    var values = new HashMap<String, Object>();
    for (var name : context.keySet()) {
      values.put(name, context.resolve(name).getValue());
    }
    return values;
  }

  private static @Nullable Object result(String expression, EvaluationResult result) {
    if (result.isFailure()) {
      throw new IllegalArgumentException(expression + ": " + result.failure().message());
    }
    return PlainValues.java(result.result());
  }
}
