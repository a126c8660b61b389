package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.2 step 3a: eight findings rule out, and eighty of a hundred pass. */
class AbilityScoreTest extends DecisionTableTest {

  AbilityScoreTest() {
    super("adoption/ability-score.dmn", "abilityScore");
  }

  @ParameterizedTest
  @CsvSource({"8, 0, s_1, true", "7, 0, s_2, false", "8, 1, s_3, false", "7, 8, s_3, false"})
  void eightyPass(int last, int vetoes, String rule, boolean passed) {
    var ability = new HashMap<String, Object>();
    for (String item :
        new String[] {
          "motive",
          "morals",
          "schooling",
          "healthScore",
          "means",
          "family",
          "views",
          "plan",
          "neighbours"
        }) {
      ability.put(item, 8);
    }
    ability.put("community", last);
    ability.put("vetoes", List.of("a", "b", "c", "d", "e", "f", "g", "h").subList(0, vetoes));
    var answer = decide(Map.of("ability", ability, "standard", Map.of("assessmentPass", 80)));
    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("abilityPassed", passed);
  }
}
