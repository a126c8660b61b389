package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;

class FeelExpressionsTest {

  private final FeelExpressions feel =
      new FeelExpressions(
          new ApplicationClock(
              Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ApplicationClock.ZONE)));

  @Test
  void moneyStaysDecimal() {
    var facts = Map.of("a", new BigDecimal("0.10"), "b", new BigDecimal("0.20"));
    assertThat((BigDecimal) feel.evaluate("= a + b", facts)).isEqualByComparingTo("0.30");
  }

  @Test
  void listsAndContextsComeBackAsPlainJava() {
    var facts = Map.of("members", List.of(Map.of("name", "王*", "wage", new BigDecimal("1200.50"))));
    var result = feel.evaluate("= for m in members return { n: m.name, w: m.wage * 12 }", facts);
    assertThat(result).isInstanceOf(List.class);
    var first = (Map<?, ?>) ((List<?>) java.util.Objects.requireNonNull(result)).get(0);
    assertThat(first.get("n")).isEqualTo("王*");
    assertThat((BigDecimal) first.get("w")).isEqualByComparingTo("14406.00");
  }

  @Test
  void datesGoInAndOutAsDays() {
    var facts = Map.of("today", LocalDate.of(2026, 3, 2));
    assertThat(feel.evaluate("= today + duration(\"P1M\")", facts))
        .isEqualTo(LocalDate.of(2026, 4, 2));
  }

  @Test
  void todayFollowsTheClockOfTheHouse() {
    assertThat(feel.evaluate("= today()", Map.of())).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void namesAreMaskedWithTheHousesMasks() {
    assertThat(feel.evaluate("= mask.name(n)", Map.of("n", "𠮷祥云"))).isEqualTo("𠮷**");
    assertThat(feel.evaluate("= mask.idNumber(n)", Map.of("n", "341881197805120011")))
        .isEqualTo("341881********0011");
    assertThat(feel.evaluate("= mask.phone(n)", Map.of("n", "13800138000")))
        .isEqualTo("138****8000");
  }

  @Test
  void namesAreComparedWithoutVariants() {
    assertThat(feel.evaluate("= name.plain(a) = name.plain(b)", Map.of("a", "青峯", "b", "青峰")))
        .isEqualTo(true);
    assertThat(feel.evaluate("= name.plain(a)", Map.of())).isNull();
    assertThat(feel.evaluate("= name", Map.of("name", "王四"))).isEqualTo("王四");
    assertThat(
            feel.evaluate(
                "= people[name = \"王四\"].phone",
                Map.of("people", List.of(Map.of("name", "王四", "phone", "1")))))
        .isEqualTo(List.of("1"));
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(feel.evaluate("= survey.visit.date", Map.of())).isNull();
    assertThat(feel.test("= survey.done", Map.of())).isFalse();
  }

  @Test
  void defectsAreToldAndNotEvaluated() {
    assertThat(feel.defect("= if then")).isPresent();
    assertThat(feel.defect("= 1 + 1")).isEmpty();
    assertThatThrownBy(() -> feel.evaluate("= if then", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void javaCannotBeReachedFromFeel() {
    var attack =
        "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }";
    Object result = null;
    try {
      result = feel.evaluate("= (" + attack + ")(-1)", Map.of());
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("external");
    }
    assertThat(result).isNull();
  }
}
