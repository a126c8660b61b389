package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.1: which civil-affairs office registers what. */
class RegistrationOfficeTest extends DecisionTableTest {

  RegistrationOfficeTest() {
    super("socialorg-establish/registration-office.dmn", "registrationOffice");
  }

  @ParameterizedTest
  @CsvSource({
    "foundation, county, province, ro_foundation_province, wrong",
    "foundation, county, city, ro_foundation_city, wrong",
    "foundation, county, county, ro_here, right",
    "foundation, national, county, ro_national, wrong",
    "association, national, province, ro_national, wrong",
    "association, province, province, ro_province, wrong",
    "service, city, province, ro_city, wrong",
    "association, county, province, ro_here, right",
    "service, county, province, ro_here, right"
  })
  void followsKindAndArea(String kind, String area, String level, String rule, String venue) {
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", Map.of("kind", kind, "area", area)),
                "standard",
                Map.of("orgFoundationLevel", level)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("venue", venue).containsKey("law");
  }
}
