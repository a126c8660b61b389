package org.banli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;

/** Several checks of one case, databases of provinces, and questions that need no consent. */
class FurtherChecksTest extends CheckTestBase {

  private static final String RECORDS = "marriageRecords";
  private static final String IN_ANHUI = "341881199001010019";
  private static final String IN_ZHEJIANG = "330102199102020025";

  private static final Map<String, Object> MAN = person("王强", IN_ANHUI);
  private static final Map<String, Object> WOMAN = person("李梅", IN_ZHEJIANG);

  private static Map<String, Object> person(String name, String idNumber) {
    return Map.of("name", name, "idNumber", idNumber, "authorised", true);
  }

  // R61: personal data goes only where the person is known
  @Test
  void eachProvinceIsAskedAboutItsOwnPeople() {
    asksEachProvince(RECORDS);
    concerns(MAN, WOMAN);
    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThat(OUTSIDE.requests(RECORDS + "@34")).hasSize(1);
    assertThat(OUTSIDE.requests(RECORDS + "@33")).hasSize(1);
    var result = checks.results(no).get(0);
    assertThat(result.status()).isEqualTo(Checks.Status.ANSWERED);
    assertThat(result.answers())
        .extracting(answer -> answer.get("province") + " " + answer.get("idNumber"))
        .containsExactlyInAnyOrder("34 " + IN_ANHUI, "33 " + IN_ZHEJIANG);
  }

  // R61: one province down is not "no record"
  @Test
  void aProvinceThatFailsLeavesTheSourceWithoutAnAnswer() {
    OUTSIDE.fault(RECORDS + "@33", "error");
    asksEachProvince(RECORDS);
    concerns(MAN, WOMAN);
    checks.order(no, Checks.MAIN);
    attempts(4);

    assertThat(checks.results(no).get(0).status()).isEqualTo(Checks.Status.MISSING);
    assertThat(facts.value(file))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("complete", false)
        .containsEntry("missing", List.of(RECORDS));
    assertThat(checks.latest(no).orElseThrow().requests())
        .extracting(request -> request.sourceName().zh() + " " + request.status())
        .containsExactly("婚姻登记数据（浙江省） MISSING", "婚姻登记数据（安徽省） ANSWERED");
  }

  @Test
  void whatIsFoundOutByHandJoinsWhatTheOtherProvincesAnswered() {
    OUTSIDE.fault(RECORDS + "@33", "refuse");
    asksEachProvince(RECORDS);
    concerns(MAN, WOMAN);
    checks.order(no, Checks.MAIN);
    checks.askDue();

    var byPhone = Map.<String, Object>of("idNumber", IN_ZHEJIANG, "status", "divorced");
    checks.answerManually(Actor.SYSTEM, no, RECORDS, List.of(byPhone));

    var result = checks.results(no).get(0);
    assertThat(result.status()).isEqualTo(Checks.Status.MANUAL);
    assertThat(result.answers())
        .extracting(answer -> answer.get("idNumber") + " " + answer.get("status"))
        .containsExactlyInAnyOrder(IN_ANHUI + " unmarried", IN_ZHEJIANG + " divorced");
  }

  @Test
  void aPersonMayNameTheProvincesThatKnowThem() {
    asksEachProvince(RECORDS);
    concerns(Map.of("name", "王强", "idNumber", IN_ANHUI, "province", List.of("33", "341881000000")));
    asks(Checks.MAIN, List.of(), false);
    asksEachProvince(RECORDS);
    checks.order(no, Checks.MAIN);

    assertThat(checks.latest(no).orElseThrow().requests())
        .extracting(Checks.Request::province)
        .containsExactly("33", "34");
  }

  @Test
  void whoBelongsToNoProvinceIsAskedAboutInTheCountry() {
    asksEachProvince(RECORDS);
    concerns(person("SMITH JOHN", "P1234567"));
    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThat(OUTSIDE.requests(RECORDS)).hasSize(1);
    assertThat(checks.results(no).get(0).status()).isEqualTo(Checks.Status.ANSWERED);
  }

  // 婚姻登记条例 Art. 9: the registry verifies by law, it asks nobody's leave
  @Test
  void aQuestionByLawNeedsNoConsent() {
    asks("identity", List.of("identity"), false);
    concerns(Map.of("name", "王强", "idNumber", IN_ANHUI));
    checks.order(no, "identity");
    checks.askDue();

    assertThat(checks.results(no).get(0).answers().get(0))
        .containsEntry("valid", true)
        .containsEntry("sex", "male")
        .containsEntry("birth", "1990-01-01");
  }

  @Test
  void theFactsHoldTheNewestOfEachSourceOverAllOrders() {
    asks("identity", List.of("identity"), false);
    asks("later", List.of("tax"), true);
    OUTSIDE.answer("tax", "*", Map.of("income12m", 1));
    checks.order(no, Checks.MAIN);
    checks.askDue();
    checks.order(no, "identity");
    checks.askDue();
    OUTSIDE.answer("tax", "*", Map.of("income12m", 2));
    checks.order(no, "later");
    checks.askDue();

    assertThat(checks.of(no))
        .extracting(Checks.Order::key)
        .containsExactly("later", "identity", "check");
    assertThat(checks.results(no))
        .extracting(Checks.Result::source)
        .containsExactly("tax", "banks", "identity");
    assertThat(checks.results(no).get(0).answers().get(0).get("income12m")).hasToString("2");
  }

  // R7: the case goes on without the source, and asks again when it is back
  @Test
  void theSameCheckIsOrderedAgainAfterAnOutage() {
    OUTSIDE.fault("tax", "refuse");
    checks.order(no, Checks.MAIN);
    checks.askDue();
    assertThat(part("tax").error()).contains("REFUSED");
    OUTSIDE.reset();

    checks.order(no, Checks.MAIN);
    checks.askDue();

    assertThat(checks.of(no)).hasSize(2);
    assertThat(part("tax").status()).isEqualTo(Checks.Status.ANSWERED);
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    OUTSIDE.fault("tax", "refuse");
    checks.order(no, Checks.MAIN);
    attempts(3);

    assertThat(OUTSIDE.requests("tax")).hasSize(1);
  }

  @Test
  void anotherCheckEndsWhatIsStillWaitedFor() {
    OUTSIDE.fault("tax", "error");
    asks("identity", List.of("identity"), false);
    checks.order(no, Checks.MAIN);
    checks.askDue();
    checks.order(no, "identity");
    checks.askDue();

    assertThat(checks.of(no)).allMatch(order -> order.finished().isPresent());
    assertThat(checks.of(no).get(1).missing()).containsExactly("tax");
  }

  @Test
  void nobodyElseIsAnsweredAboutByHand() {
    OUTSIDE.fault("tax", "refuse");
    checks.order(no, Checks.MAIN);
    checks.askDue();
    var about = List.of(Map.<String, Object>of("idNumber", IN_ANHUI, "basis", "电话"));

    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "tax", about))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.key()).isEqualTo("check.manual.person"));
    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "identity", List.of()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.key()).isEqualTo("check.manual.unasked"));
  }
}
