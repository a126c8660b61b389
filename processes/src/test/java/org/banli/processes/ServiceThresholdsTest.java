package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.1: conditions of service bodies; both sides of every threshold. */
class ServiceThresholdsTest extends DecisionTableTest {

  ServiceThresholdsTest() {
    super("socialorg-establish/service-thresholds.dmn", "serviceThresholds");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "service, 30000, 20000, leased, 12, 1, 1, board, -",
        "service, 29999.99, 20000, leased, 12, 1, 1, board, st_fund",
        "service, 30000, 19999.99, leased, 12, 1, 1, board, st_non_state",
        "service, 30000, 20000, leased, 11, 1, 1, board, st_premises",
        "service, 30000, 20000, owned, 0, 1, 1, board, -",
        "service, 30000, 20000, leased, 12, 0, 1, board, st_staff",
        "service, 30000, 20000, leased, 12, 1, 0, board, st_head",
        "service, 30000, 20000, leased, 12, 1, 2, board, st_head",
        "service, 30000, 20000, leased, 12, 1, 1, party, st_organs",
        "association, 1, 0, leased, 1, 0, 0, party, -"
      },
      nullValues = "-")
  void everyFailedThresholdIsNamed(
      String kind,
      double fund,
      double nonState,
      String premises,
      int months,
      int staff,
      int heads,
      String organ,
      String rules) {
    var means =
        Map.of(
            "fund",
            fund,
            "nonState",
            nonState,
            "premisesKind",
            premises,
            "premisesMonths",
            months,
            "staff",
            staff,
            "organs",
            List.of("party", organ));
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", Map.of("kind", kind), "means", means),
                "sheet",
                Map.of("legalReps", heads),
                "standard",
                Map.of("orgServiceFund", 30000, "orgNonStateThirds", 2, "orgPremisesMonths", 12)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
