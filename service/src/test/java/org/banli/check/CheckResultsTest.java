package org.banli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a check: answers by hand, the end of waiting, facts and figures. */
class CheckResultsTest extends CheckTestBase {

  private static final List<Map<String, Object>> BY_PHONE = List.of(Map.of("basis", "电话"));

  @Test
  void whatIsMissingCanBeAnsweredByHand() {
    OUTSIDE.fault("tax", "error");
    checks.order(no, Checks.MAIN);
    attempts(4);

    checks.answerManually(
        Actor.SYSTEM,
        no,
        "tax",
        List.of(Map.of("income12m", new BigDecimal("1200"), "basis", "完税证明原件")));

    assertThat(part("tax").status()).isEqualTo(Checks.Status.MANUAL);
    assertThat(part("tax").answers().get(0)).containsEntry("basis", "完税证明原件");
    assertThat(facts.value(file))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("complete", true)
        .containsEntry("missing", List.of());
    assertThat(finishes.of(no)).as("published once only").hasSize(1);
  }

  @Test
  void anAnswerOfTheSourceIsNotOverwrittenByHand() {
    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "tax", BY_PHONE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED));
  }

  @Test
  void whoMayNotSeeTheFileMayNotAnswer() {
    checks.order(no, Checks.MAIN);
    org.mockito.Mockito.doThrow(Problem.notFound()).when(access).demand(any(), any(), any());

    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "tax", BY_PHONE))
        .isInstanceOf(Problem.class);
    assertThat(part("tax").status()).isEqualTo(Checks.Status.ASKED);
  }

  // R7
  @Test
  void givingUpNamesWhatIsMissingAndAsksNoMore() {
    OUTSIDE.fault("tax", "silent");
    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThat(checks.giveUpWaiting(no)).containsExactly("tax");

    clock.offset(Duration.ofDays(7));
    assertThat(checks.askDue()).isZero();
    assertThat(finishes.of(no)).as("the one who waited knows").isEmpty();
  }

  @Test
  void aWithdrawnCaseIsNotAskedAbout() {
    checks.order(no, Checks.MAIN);

    listeners.withdrawn(new CaseFiles.Withdrawn(no));

    assertThat(checks.askDue()).isZero();
    assertThat(OUTSIDE.requests("tax")).isEmpty();
    assertThat(finishes.of(no)).isEmpty();
  }

  @Test
  void theFactsNameEverySourceBeforeItIsAsked() {
    assertThat(facts.value(file))
        .isEqualTo(
            Map.of(
                "tax", Map.of("status", "NOT_ASKED", "answers", List.of()),
                "banks", Map.of("status", "NOT_ASKED", "answers", List.of()),
                "missing", List.of(),
                "complete", false));
  }

  @Test
  void neitherPersonsNorAnswersCanBeReadInTheDatabase() {
    var order = checks.order(no, Checks.MAIN);
    checks.askDue();

    var persons =
        jdbc.queryForObject(
            "select persons from check_order where id = ?", byte[].class, order.id());
    var answers =
        jdbc.queryForObject(
            "select answers from check_request where order_id = ? and source = 'tax'",
            byte[].class,
            order.id());

    assertThat(new String(persons, StandardCharsets.UTF_8)).doesNotContain("1980", "王芳");
    assertThat(new String(answers, StandardCharsets.UTF_8)).doesNotContain("1980", "income");
  }

  // R9
  @Test
  @Transactional
  void turnaroundIsMedianAndNinetyFifthPercentile() {
    var from = Instant.parse("2031-01-01T00:00:00Z");
    for (int seconds = 1; seconds <= 20; seconds++) {
      jdbc.update(
          "insert into check_order (case_no, authorised, persons, ordered, finished)"
              + " values (?, 1, '', '2031-01-01 00:00:00', ?)",
          number().value(),
          java.time.LocalDateTime.of(2031, 1, 1, 0, 0).plusSeconds(seconds));
    }
    jdbc.update(
        "insert into check_order (case_no, authorised, persons, ordered)"
            + " values (?, 1, '', '2031-01-01 00:00:00')",
        number().value());

    assertThat(checks.turnaround(from, from.plus(Duration.ofDays(1))))
        .isEqualTo(new Checks.Turnaround(1, 20, Duration.ofSeconds(10), Duration.ofSeconds(19)));
    assertThat(checks.turnaround(from.minusSeconds(1), from))
        .isEqualTo(new Checks.Turnaround(0, 0, Duration.ZERO, Duration.ZERO));
  }
}
