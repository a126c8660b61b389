package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.3, DMN-C3: any ground is a refusal, each with its article. */
class RefusalGroundsTest extends DecisionTableTest {

  RefusalGroundsTest() {
    super("socialorg-establish/refusal-grounds.dmn", "refusalGrounds");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "lawful, yes, true, 0, 0, 0, no, unfounded, -",
        "unlawful, yes, true, 0, 0, 0, no, unfounded, rg_purpose",
        "lawful, no, true, 0, 0, 0, no, unfounded, rg_needed",
        "lawful, yes, false, 0, 0, 0, no, unfounded, rg_truth",
        "lawful, yes, true, 1, 0, 0, no, unfounded, rg_persons",
        "lawful, yes, true, 0, 1, 0, no, unfounded, rg_name",
        "lawful, yes, true, 0, 0, 1, no, unfounded, rg_conditions",
        "lawful, yes, true, 0, 0, 0, yes, unfounded, rg_other",
        "lawful, yes, true, 0, 0, 0, no, upheld, rg_objection",
        "unlawful, no, true, 2, 0, 0, no, unfounded, rg_purpose rg_needed rg_persons"
      },
      nullValues = "-")
  void everyGroundIsNamed(
      String purpose,
      String needed,
      String truth,
      int barred,
      int nameBars,
      int shortfalls,
      String other,
      String objection,
      String rules) {
    var answer =
        decide(
            Map.of(
                "review",
                Map.of("purpose", purpose, "needed", needed, "truth", truth, "other", other),
                "sheet",
                Map.of("barred", barred, "nameBars", nameBars, "shortfalls", shortfalls),
                "opinion",
                Map.of("objectionCheck", Map.of("outcome", objection))));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
