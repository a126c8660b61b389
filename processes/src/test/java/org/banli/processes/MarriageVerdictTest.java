package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E.2: a suspicion goes first, then the bars, then registration on the spot. */
class MarriageVerdictTest extends DecisionTableTest {

  MarriageVerdictTest() {
    super("marriage/marriage-verdict.dmn", "marriageVerdict");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "false, -,       0, mv_register, register",
        "false, -,       1, mv_refuse,   refuse",
        "true,  -,       0, mv_suspect,  suspect",
        "true,  -,       2, mv_suspect,  suspect",
        "true,  refuse,  0, mv_suspect,  suspect",
        "true,  cleared, 0, mv_register, register",
        "true,  cleared, 1, mv_refuse,   refuse"
      })
  void followsFromSuspicionAndBars(
      boolean suspected, @Nullable String leader, int bars, String rule, String verdict) {
    var opinion = new HashMap<String, @Nullable Object>();
    opinion.put("outcome", leader);

    var answer =
        decide(
            Map.of(
                "sheet", Map.of("suspected", suspected),
                "opinion", Map.of("suspicionDecide", opinion),
                "decision",
                    Map.of("marriageBars", Collections.nCopies(bars, Map.of("bar", "kin")))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("verdict", verdict);
  }
}
