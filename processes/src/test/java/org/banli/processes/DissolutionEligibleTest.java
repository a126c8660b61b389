package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.5: nothing bars what can be registered. */
class DissolutionEligibleTest extends DecisionTableTest {

  DissolutionEligibleTest() {
    super("adoption-dissolve/dissolution-eligible.dmn", "dissolutionEligible");
  }

  @ParameterizedTest
  @CsvSource({"0, e_1, true", "1, e_2, false", "2, e_2, false"})
  void nothingBars(int bars, String rule, boolean eligible) {
    var found = List.of(Map.of("text", "a"), Map.of("text", "b")).subList(0, bars);
    var answer = decide(Map.of("decision", Map.of("dissolutionFit", found)));
    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("eligible", eligible);
  }
}
