package org.banli.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The module put together by hand: today is 2026-03-02, and one village in the country. */
final class Kit {

  static final ApplicationClock CLOCK =
      new ApplicationClock(
          Clock.fixed(
              ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ApplicationClock.ZONE).toInstant(),
              ApplicationClock.ZONE));

  final Expressions expressions = new Feel();
  final Divisions divisions = new OneVillage();
  final Values values = new Values(CLOCK, divisions);
  final Conditions conditions = new Conditions(expressions);
  final Typing typing = new Typing(values);
  final Validation validation = new CheckedAnswers(typing, conditions);
  final ResourceBundleMessageSource messages = messages();
  final Drawing drawing =
      new FormDrawing(
          typing, conditions, new Shown(messages, divisions), divisions, expressions, CLOCK);

  private static ResourceBundleMessageSource messages() {
    var source = new ResourceBundleMessageSource();
    source.setBasenames("messages/form", "messages/platform", "messages/identity");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.ROOT);
    return source;
  }

  /** The engine's FEEL, without the engine. */
  private static final class Feel implements Expressions {
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ?> context) {
      var result = feel.evaluateExpression(plain(expression), new HashMap<>(context));
      if (result.isFailure()) {
        throw new IllegalArgumentException(result.failure().message());
      }
      return result.result();
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

    private static String plain(String expression) {
      return expression.startsWith("=") ? expression.substring(1) : expression;
    }
  }

  /** 安徽省 > 宣城市 > 宁国市 > 西津街道 > 西津社区, and beside it 江苏省. */
  private static final class OneVillage implements Divisions {
    private static final List<Division> ALL =
        List.of(
            at("320000000000", "江苏省", "province", null, "/320000000000/"),
            at("340000000000", "安徽省", "province", null, "/340000000000/"),
            below("341800000000", "宣城市", "city", "340000000000"),
            below("341881000000", "宁国市", "county", "340000000000/341800000000"),
            below("341881001000", "西津街道", "township", "340000000000/341800000000/341881000000"),
            below(
                "341881001001",
                "西津社区",
                "village",
                "340000000000/341800000000/341881000000/341881001000"));

    private static Division below(String code, String name, String level, String above) {
      return at(
          code, name, level, above.substring(above.length() - 12), "/" + above + "/" + code + "/");
    }

    private static Division at(
        String code, String name, String level, @Nullable String parent, String path) {
      var above = parent == null ? null : new DivisionCode(parent);
      return new Division(
          new DivisionCode(code), name, level, above, path, LocalDate.of(1949, 10, 1), null);
    }

    @Override
    public Optional<Division> find(DivisionCode code) {
      return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Division> children(Optional<DivisionCode> parent, LocalDate on) {
      return ALL.stream().filter(one -> Optional.ofNullable(one.parent()).equals(parent)).toList();
    }

    @Override
    public String fullName(DivisionCode code) {
      var path = find(code).orElseThrow().path();
      var name = new StringBuilder();
      ALL.stream()
          .filter(one -> path.contains(one.code().value()))
          .forEach(one -> name.append(one.name()));
      return name.toString();
    }

    @Override
    public Division successor(DivisionCode code, LocalDate on) {
      return find(code).orElseThrow();
    }

    @Override
    public void merge(DivisionCode old, DivisionCode into, LocalDate on) {
      throw new UnsupportedOperationException();
    }
  }
}
