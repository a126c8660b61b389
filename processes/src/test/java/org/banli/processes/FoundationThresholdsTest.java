package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.1: 基金会管理条例 第八条、第二十条; both sides of every threshold. */
class FoundationThresholdsTest extends DecisionTableTest {

  FoundationThresholdsTest() {
    super("socialorg-establish/foundation-thresholds.dmn", "foundationThresholds");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "foundation, no, 2000000, 5, 5, 0, 1, 1, -",
        "foundation, no, 1999999.99, 5, 5, 0, 1, 1, ft_private",
        "foundation, yes, 4000000, 5, 5, 0, 1, 1, -",
        "foundation, yes, 3999999.99, 5, 5, 0, 1, 1, ft_public",
        "foundation, no, 2000000, 4, 5, 0, 1, 1, ft_directors",
        "foundation, no, 2000000, 25, 5, 0, 1, 1, -",
        "foundation, no, 2000000, 26, 5, 0, 1, 1, ft_directors",
        "foundation, no, 2000000, 5, 6, 0, 1, 1, ft_term",
        "foundation, no, 2000000, 6, 5, 2, 1, 1, -",
        "foundation, no, 2000000, 5, 5, 2, 1, 1, ft_relatives_private",
        "foundation, yes, 4000000, 6, 5, 1, 1, 1, ft_relatives_public",
        "foundation, no, 2000000, 5, 5, 0, 0, 1, ft_head",
        "foundation, no, 2000000, 5, 5, 0, 1, 0, ft_staff",
        "foundation, no, 1999999, 4, 6, 2, 2, 0, ft_private ft_directors ft_term ft_relatives_private ft_head ft_staff",
        "association, no, 1, 1, 9, 1, 0, 0, -"
      },
      nullValues = "-")
  void everyFailedThresholdIsNamed(
      String kind,
      String publicFunds,
      double fund,
      int directors,
      int years,
      int relatives,
      int heads,
      int staff,
      String rules) {
    var answer =
        decide(
            Map.of(
                "application",
                Map.of(
                    "organisation",
                    Map.of("kind", kind, "publicFunds", publicFunds),
                    "means",
                    Map.of("fund", fund, "staff", staff),
                    "charter",
                    Map.of("termYears", years)),
                "sheet",
                Map.of("directors", directors, "relatives", relatives, "legalReps", heads),
                "standard",
                Map.of(
                    "orgFoundationPublicFund",
                    4000000,
                    "orgFoundationFund",
                    2000000,
                    "orgDirectorsLeast",
                    5,
                    "orgDirectorsMost",
                    25,
                    "orgTermYears",
                    5)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
