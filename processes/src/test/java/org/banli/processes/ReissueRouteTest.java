package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules E.4, 婚姻登记条例 第二十一条: a new certificate only for the person, and what is found. */
class ReissueRouteTest extends DecisionTableTest {

  ReissueRouteTest() {
    super("marriage-reissue/reissue-route.dmn", "reissueRoute");
  }

  @ParameterizedTest
  @CsvSource({
    "notSame, standing, agree, not_the_person, refuse",
    "notSame, none, differ, not_the_person, refuse",
    "same, revoked, agree, revoked, refuse",
    "same, ended, agree, ended, refuse",
    "same, standing, agree, issue, issue",
    "same, standing, differ, differs, prove",
    "same, none, differ, missing, prove"
  })
  void whoComesAndWhatIsFoundDecide(
      String person, String state, String agreement, String rule, String route) {
    var answer =
        decide(Map.of("sheet", Map.of("person", person, "state", state, "agreement", agreement)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("route", route);
    assertThat(answer.outputs().get("needs") != null).isEqualTo(route.equals("prove"));
    assertThat(answer.outputs().get("why")).asString().isNotBlank();
  }
}
