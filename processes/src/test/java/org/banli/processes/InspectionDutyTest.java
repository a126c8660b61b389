package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.5: who takes part in the annual inspection (R40). */
class InspectionDutyTest extends DecisionTableTest {

  InspectionDutyTest() {
    super("socialorg-annual/inspection-duty.dmn", "inspectionDuty");
  }

  // six months at 31 December, on both sides
  @ParameterizedTest
  @CsvSource({
    "association, no, 2025-06-30, duty_due, due",
    "association, no, 2025-07-01, duty_new, exempt",
    "service, no, 2025-07-01, duty_new, exempt",
    "foundation, no, 2025-07-01, duty_due, due",
    "association, yes, 2019-05-10, duty_charity, exempt",
  })
  void byAgeAndKind(String kind, String charity, String registered, String rule, String duty) {
    var organisation = Map.of("kind", kind, "charity", charity, "registered", registered);
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", organisation, "inspection", Map.of("year", 2025)),
                "standard",
                Map.of("inspectionMonths", 6)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("duty", duty);
  }
}
