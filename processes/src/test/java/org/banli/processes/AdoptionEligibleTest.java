package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.3: eligible is whom nothing bars. */
class AdoptionEligibleTest extends DecisionTableTest {

  AdoptionEligibleTest() {
    super("adoption/adoption-eligible.dmn", "adoptionEligible");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, e_1, true", "1, 0, e_2, false", "0, 1, e_2, false", "2, 1, e_2, false"})
  void nothingBars(int adopters, int placers, String rule, boolean eligible) {
    var bar = Map.of("text", "x");
    var answer =
        decide(
            Map.of(
                "decision",
                Map.of(
                    "adopterEligible", List.of(bar, bar).subList(0, adopters),
                    "placerFit", List.of(bar, bar).subList(0, placers))));
    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("eligible", eligible);
  }
}
