package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.1: 社会团体登记管理条例 第十条; both sides of every threshold. */
class AssociationThresholdsTest extends DecisionTableTest {

  AssociationThresholdsTest() {
    super("socialorg-establish/association-thresholds.dmn", "associationThresholds");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "association, 50, 0, 30000, 1, 2, 1, -",
        "association, 49, 0, 30000, 1, 2, 1, at_individuals",
        "association, 0, 30, 30000, 1, 2, 1, -",
        "association, 0, 29, 30000, 1, 2, 1, at_units",
        "association, 0, 1, 30000, 1, 2, 1, at_units",
        "association, 0, 0, 30000, 1, 2, 1, at_individuals",
        "association, 25, 25, 30000, 1, 2, 1, -",
        "association, 25, 24, 30000, 1, 2, 1, at_mixed",
        "association, 49, 1, 30000, 1, 2, 1, -",
        "association, 1, 49, 30000, 1, 2, 1, -",
        "association, 1, 48, 30000, 1, 2, 1, at_mixed",
        "association, 50, 0, 29999.99, 1, 2, 1, at_fund",
        "association, 50, 0, 30000, 0, 2, 1, at_staff",
        "association, 50, 0, 30000, 1, 1, 1, at_organs",
        "association, 50, 0, 30000, 1, 2, 0, at_head",
        "association, 50, 0, 30000, 1, 2, 2, at_head",
        "association, 10, 0, 100, 0, 0, 0, at_individuals at_fund at_staff at_organs at_head",
        "service, 0, 0, 100, 0, 0, 0, -"
      },
      nullValues = "-")
  void everyFailedThresholdIsNamed(
      String kind,
      int individuals,
      int units,
      double fund,
      int staff,
      int organs,
      int heads,
      String rules) {
    var means =
        Map.of(
            "individuals",
            individuals,
            "units",
            units,
            "fund",
            fund,
            "staff",
            staff,
            "organs",
            List.of("assembly", "board", "supervisors").subList(0, organs));
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", Map.of("kind", kind), "means", means),
                "sheet",
                Map.of("legalReps", heads),
                "standard",
                Map.of(
                    "orgIndividuals",
                    50,
                    "orgUnits",
                    30,
                    "orgMixed",
                    50,
                    "orgAssociationFund",
                    30000)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
