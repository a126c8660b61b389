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
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL on the engine's own interpreter; the same for conditions, worksheets and decision tables.
 */
@Component
class FeelExpressions implements Expressions, FeelEngine {

  private final FeelEngineApi feel;
  private final FeelRun run;
  private final ExpressionValidator allowed = new ExpressionValidator(false);
  private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();
  private final Map<String, ParsedExpression> parsedTests = new ConcurrentHashMap<>();

  FeelExpressions(ApplicationClock clock) {
    var engine =
        FeelEngineBuilder.forJava()
            .withCustomValueMapper(new PlainValues())
            .withClock(
                new FeelEngineClock() {
                  @Override
                  public ZonedDateTime getCurrentTime() {
                    return ZonedDateTime.now(clock);
                  }
                })
            .withEnabledExternalFunctions(false);
    this.feel = engine.build();
    this.run = new FeelRun(engine);
  }

  @Override
  public @Nullable Object evaluate(String expression, Map<String, ?> context) {
    var tree =
        parsed.computeIfAbsent(plain(expression), text -> checked(feel.parseExpression(text)));
    return PlainValues.java(run.expression(tree, with(context)));
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
    var tree = parsedTests.computeIfAbsent(tests, text -> checked(feel.parseUnaryTests(text)));
    return Boolean.TRUE.equals(run.tests(tree, input, with(values(context))));
  }

  /** What parses may still call Java, which the engine refuses when it evaluates. */
  private ParsedExpression checked(ParseResult tree) {
    if (tree.isFailure()) {
      throw new IllegalArgumentException(tree.failure().message());
    }
    var defect = allowed.validateExpression(tree.parsedExpression().expression());
    if (defect.isDefined()) {
      throw new IllegalArgumentException(tree.parsedExpression().text() + ": " + defect.get());
    }
    return tree.parsedExpression();
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
}
