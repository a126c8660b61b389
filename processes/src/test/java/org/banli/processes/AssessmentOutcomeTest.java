package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.2 step 3: ability and trial both pass, and nothing adverse is found. */
class AssessmentOutcomeTest extends DecisionTableTest {

  AssessmentOutcomeTest() {
    super("adoption/assessment-outcome.dmn", "assessmentOutcome");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, true, -, o_1, passed",
        "false, -, -, o_2, failed",
        "true, false, -, o_3, failed",
        "-, -, true, o_4, failed",
        "true, -, true, o_4, failed",
        "true, true, true, o_4, failed"
      })
  void bothPass(Boolean ability, Boolean fusion, Boolean adverse, String rule, String result) {
    var decision = new HashMap<String, Object>();
    decision.put("abilityScore", part("abilityPassed", ability));
    decision.put("fusionScore", part("fusionPassed", fusion));
    var answer = decide(Map.of("decision", decision, "mark", part("adverseFinding", adverse)));
    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("assessmentResult", result);
  }

  private static Map<String, Object> part(String name, Boolean value) {
    var part = new HashMap<String, Object>();
    part.put(name, value);
    return part;
  }
}
