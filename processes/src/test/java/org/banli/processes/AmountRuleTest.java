package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.5, DMN-A6: difference or tier, the tier by the difficulty of the members covered. */
class AmountRuleTest extends DecisionTableTest {

  AmountRuleTest() {
    super("lowincome/amount-rule.dmn", "amountRule");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # mode, members as category/noLabour/severe/ill, rule, tier, per head
          DIFFERENCE, DB/true/false/false,                          a6_1, '',
          DIFFERENCE, DB/false/true/true,                           a6_1, '',
          TIER,       DB/true/false/false,                          a6_2, A, 720
          TIER,       DB/true/true/true,                            a6_2, A, 720
          TIER,       DB/true/false/false EDGE/false/false/false,   a6_2, A, 720
          TIER,       DB/true/true/false DB/false/false/false,      a6_3, B, 480
          TIER,       DB/false/false/true DB/false/false/false,     a6_3, B, 480
          TIER,       SINGLE/false/true/false EDGE/false/false/false, a6_3, B, 480
          TIER,       DB/true/false/false DB/false/false/false,     a6_4, C, 320
          TIER,       DB/false/false/false TK/false/true/true,      a6_4, C, 320
          """)
  void followsTheModeOfThePlace(
      String mode, String members, String rule, String tier, Long perHead) {
    var categories = new ArrayList<Map<String, Object>>();
    var labour = new ArrayList<Map<String, Object>>();
    var people = new ArrayList<Map<String, Object>>();
    for (var member : members.split(" ", -1)) {
      var parts = List.of(member.split("/"));
      categories.add(Map.of("category", parts.get(0)));
      labour.add(Map.of("noLaborAbility", Boolean.valueOf(parts.get(1))));
      people.add(
          Map.of(
              "severe", Boolean.valueOf(parts.get(2)), "illness", Boolean.valueOf(parts.get(3))));
    }

    var answer =
        decide(
            Map.of(
                "standard", Map.of("amountMode", mode, "tierA", 720, "tierB", 480, "tierC", 320),
                "sheet", Map.of("size", people.size(), "people", people),
                "decision", Map.of("personCategory", categories, "noLaborAbility", labour)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("mode", mode).containsEntry("tier", tier);
    assertThat(answer.outputs().get("perHead")).isEqualTo(perHead);
  }
}
