package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A3 (特困人员认定办法 第五条). */
class NoLaborAbilityTest extends DecisionTableTest {

  NoLaborAbilityTest() {
    super("lowincome/person-category.dmn", "noLaborAbility");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # age, kind, grade, rules, no labour ability
          60, none,         0, a3_1,      true
          59, none,         0, a3_6,      false
          15, none,         0, a3_2,      true
          16, none,         0, a3_6,      false
          40, intellectual, 1, a3_3,      true
          40, intellectual, 3, a3_3,      true
          40, intellectual, 4, a3_7,      false
          40, mental,       2, a3_3,      true
          40, mental,       3, a3_3,      true
          40, mental,       4, a3_7,      false
          40, physical,     1, a3_4,      true
          40, physical,     2, a3_4,      true
          40, physical,     3, a3_8,      false
          40, visual,       1, a3_5,      true
          40, visual,       2, a3_9,      false
          40, hearing,      1, a3_6,      false
          40, speech,       1, a3_6,      false
          70, mental,       1, a3_1, true
          12, physical,     2, a3_2, true
          70, visual,       1, a3_1, true
          70, mental,       4, a3_1,      true
          """)
  void looksAtAgeKindAndGrade(int age, String kind, int grade, String rules, boolean expected) {
    var answer =
        decide(
            Map.of("item", Map.of("age", age, "disabilityKind", kind, "disabilityGrade", grade)));

    assertThat(answer.rules()).isEqualTo(rules);
    assertThat(answer.outputs()).containsEntry("noLaborAbility", expected);
  }
}
