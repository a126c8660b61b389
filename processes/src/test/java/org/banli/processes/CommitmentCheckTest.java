package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R4: what was found contradicts what was declared, beyond the tolerance. */
class CommitmentCheckTest extends DecisionTableTest {

  CommitmentCheckTest() {
    super("lowincome/commitment-check.dmn", "commitmentCheck");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # survey, tax a year, banks, vehicles, houses, rule, ground
          no,  0,        0,       0,       0, cc_1, survey
          no,  99999,    99999,   0,       9, cc_1, survey
          yes, 19800,    3300,    11000,   1, cc_6, ''
          yes, 19800.01, 0,       0,       0, cc_2, wages
          yes, 0,        3300.01, 0,       0, cc_3, finance
          yes, 0,        0,       11000.1, 0, cc_4, vehicles
          yes, 0,        0,       0,       2, cc_5, houses
          """)
  void isFoundByVisitOrSource(
      String survey,
      double tax,
      double banks,
      double vehicles,
      int houses,
      String rule,
      String ground) {
    var answer =
        decide(
            Map.of(
                "survey", Map.of("result", Map.of("commitments", survey)),
                "standard", Map.of("declareTolerance", 0.1),
                "application",
                    Map.of(
                        "members", List.of(Map.of("wage", 1500), Map.of("name", "x")),
                        "property",
                            Map.of(
                                "deposits",
                                2000,
                                "securities",
                                1000,
                                "vehicleValue",
                                10000,
                                "houses",
                                1)),
                "check",
                    Map.of(
                        "tax", answers(Map.of("income12m", tax)),
                        "banks", answers(Map.of("deposits", banks)),
                        "vehicles", answers(Map.of("vehicles", List.of(Map.of("value", vehicles)))),
                        "realEstate",
                            answers(
                                Map.of("houses", java.util.Collections.nCopies(houses, "x"))))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs())
        .containsEntry("contradicted", !rule.equals("cc_6"))
        .containsEntry("ground", ground);
  }

  private static Map<String, Object> answers(Map<String, Object> one) {
    return Map.of("answers", List.of(one));
  }
}
