package org.banli.process;

import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    return PlainValues.java(run.expression(tree, context));
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
    return (T) evaluate(expression, new Variables(context));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String tests, String inputVariable, VariableContext context) {
    var input = context.resolve(inputVariable).getValue();
    var tree = parsedTests.computeIfAbsent(tests, text -> checked(feel.parseUnaryTests(text)));
    return Boolean.TRUE.equals(run.tests(tree, input, new Variables(context)));
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

  /** What a decision table may read, where it stands. */
  private static final class Variables extends AbstractMap<String, @Nullable Object> {

    private final VariableContext context;

    Variables(VariableContext context) {
      this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
      return context.containsVariable((String) name);
    }

    @Override
    public @Nullable Object get(Object name) {
      return containsKey(name) ? context.resolve((String) name).getValue() : null;
    }

    @Override
    public Set<String> keySet() {
      return context.keySet();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      return keySet().stream()
          .map(name -> new SimpleEntry<>(name, get(name)))
          .collect(Collectors.toSet());
    }
  }
}
