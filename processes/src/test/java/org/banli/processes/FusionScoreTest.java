package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.2 step 3a: the trial of living together passes with eighty. */
class FusionScoreTest extends DecisionTableTest {

  FusionScoreTest() {
    super("adoption/fusion-score.dmn", "fusionScore");
  }

  @ParameterizedTest
  @CsvSource({"16, f_1, true", "15, f_2, false"})
  void eightyPass(int last, String rule, boolean passed) {
    var fusion = Map.of("attachment", 16, "care", 16, "talk", 16, "safety", 16, "growth", last);
    var answer = decide(Map.of("fusion", fusion, "standard", Map.of("assessmentPass", 80)));
    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("fusionPassed", passed);
  }
}
