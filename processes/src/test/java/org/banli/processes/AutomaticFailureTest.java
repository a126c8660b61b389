package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 社会团体年度检查办法 Art. 12 (rules C.5). */
class AutomaticFailureTest extends DecisionTableTest {

  AutomaticFailureTest() {
    super("socialorg-annual/automatic-failure.dmn", "automaticFailure");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, no, no, no, failure_false, fail",
    "no, yes, no, no, failure_inactive, fail",
    "no, no, yes, no, failure_profit, fail",
    "no, no, no, yes, failure_endangering, fail",
    "no, no, no, no, failure_none, open",
  })
  void eachGroundFails(
      String papers, String inactive, String profit, String danger, String rule, String result) {
    var examine =
        Map.of(
            "falsePapers", papers,
            "noActivity", inactive,
            "forProfit", profit,
            "endangering", danger);
    var answer = decide(Map.of("examine", examine));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("automatic", result);
  }
}
