package org.banli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking: who answers, who fails, who is asked again. */
class ChecksTest extends CheckTestBase {
  // R5, R6
  @Test
  void everySourceAnswersForEveryMember() {
    OUTSIDE.answer("tax", "*", Map.of("income12m", 9600));
    checks.order(no, Checks.MAIN);

    checks.askDue();

    var order = checks.latest(no).orElseThrow();
    assertThat(order.finished()).contains(clock.instant());
    assertThat(order.requests())
        .allSatisfy(
            request -> {
              assertThat(request.status()).isEqualTo(Checks.Status.ANSWERED);
              assertThat(request.answered()).contains(clock.instant());
            });
    assertThat(order.requests().get(0).answers())
        .extracting(answer -> answer.get("income12m"))
        .containsExactly(new BigDecimal("9600"), new BigDecimal("9600"));
    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of()));
  }

  @Test
  void nobodyIsAskedBeforeTheOrderHasCommitted() {
    checks.order(no, Checks.MAIN);

    assertThat(OUTSIDE.requests("tax")).isEmpty();
  }

  @Test
  void anOpenOrderIsNotOrderedAgain() {
    assertThat(checks.order(no, Checks.MAIN).id()).isEqualTo(checks.order(no, Checks.MAIN).id());
  }

  // R7
  @ParameterizedTest
  @ValueSource(
      strings = {
        "silent",
        "drip",
        "error",
        "nonsense",
        "html",
        "empty",
        "cut",
        "wrongType",
        "wrongPerson",
        "incomplete"
      })
  void aSourceThatKeepsFailingIsMissingAndTheCaseGoesOn(String fault) {
    OUTSIDE.fault("tax", fault);
    checks.order(no, Checks.MAIN);

    attempts(4);

    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of("tax")));
    assertThat(checks.latest(no).orElseThrow().missing()).containsExactly("tax");
    assertThat(OUTSIDE.requests("tax")).hasSize(4).containsOnly(key("tax"));
  }

  // R7
  @Test
  void aSourceThatIsNotConnectedIsMissingAtOnce() {
    asks(List.of("tax", "horoscope"));
    checks.order(no, Checks.MAIN);

    checks.askDue();

    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of("horoscope")));
    assertThat(part("horoscope").error()).contains("ABSENT");
  }

  @Test
  void aSourceThatRecoversIsAskedAgainAfterItsWait() {
    OUTSIDE.fault("tax", "error", 1);
    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThat(checks.askDue()).as("before the wait is over").isZero();
    clock.offset(Duration.ofSeconds(31));
    checks.askDue();

    assertThat(part("tax").status()).isEqualTo(Checks.Status.ANSWERED);
    assertThat(finishes.of(no)).hasSize(1);
  }

  @Test
  void aRequestThatDiedWithItsNodeIsAskedAgainUnderTheSameKey() {
    var order = checks.order(no, Checks.MAIN);
    for (var row : rows.requests(order.id())) {
      rows.claim(row.id(), row.nextTry(), clock.instant().plusSeconds(30));
    }

    assertThat(checks.askDue()).as("while the lease runs").isZero();
    clock.offset(Duration.ofSeconds(31));
    checks.askDue();

    assertThat(finishes.of(no)).hasSize(1);
    assertThat(OUTSIDE.requests("tax")).containsExactly(key("tax"));
  }

  @RepeatedTest(10)
  void ofTwoLastAnswersExactlyOneFinishesTheOrder() throws Exception {
    var order = checks.order(no, Checks.MAIN);
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    List<Callable<Boolean>> answers = new ArrayList<>();
    for (var row : rows.requests(order.id())) {
      answers.add(
          () -> {
            start.await();
            settling.settle(row, new Asking.Answered(List.of()));
            return true;
          });
    }

    for (var answered : threads.invokeAll(answers)) {
      assertThat(answered.get()).isTrue();
    }

    threads.shutdown();
    assertThat(finishes.of(no)).hasSize(1);
  }

  @Test
  void anAnswerThatComesTwiceChangesNothing() {
    var order = checks.order(no, Checks.MAIN);
    checks.askDue();
    var row = rows.requests(order.id()).get(0);

    settling.settle(row, new Asking.Failed("TIMEOUT", true));

    assertThat(part("tax").status()).isEqualTo(Checks.Status.ANSWERED);
    assertThat(finishes.of(no)).hasSize(1);
  }

  // 社会救助法 Art. 40
  @ParameterizedTest
  @ValueSource(strings = {"", "false", "absent"})
  void withoutTheAuthorisationOfEveryAdultNobodyIsAskedAbout(String authorised) {
    var grandmother = new java.util.HashMap<String, Object>();
    grandmother.put("name", "李秀");
    grandmother.put("idNumber", "110101195001010025");
    if (!authorised.equals("absent")) {
      grandmother.put("authorised", authorised);
    }
    concerns(WANG, grandmother);
    checks.order(no, Checks.MAIN);

    checks.askDue();

    assertThat(OUTSIDE.requests("tax")).isEmpty();
    assertThat(part("tax").error()).contains("UNAUTHORISED");
    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, SOURCES));
  }
}
