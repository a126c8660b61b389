package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.5: a dissolution by agreement. */
class DissolutionFitTest extends DecisionTableTest {

  DissolutionFitTest() {
    super("adoption-dissolve/dissolution-fit.dmn", "dissolutionFit");
  }

  @ParameterizedTest
  @CsvSource({
    "minor, 17, true, true, true, true, ''",
    "minor, 18, false, true, true, true, d_2",
    "adult, 18, false, true, true, true, ''",
    "adult, 17, true, true, true, true, d_1",
    "minor, 8, true, false, true, true, d_3",
    "minor, 7, false, false, true, true, ''",
    "minor, 11, true, true, false, true, d_4",
    "minor, 11, true, true, true, false, d_5"
  })
  void everybodyAgreesOnWhatIsRegistered(
      String kind,
      int age,
      boolean asked,
      boolean child,
      boolean adults,
      boolean registered,
      String rule) {
    var sheet =
        Map.of(
            "childAge", age,
            "asked", asked,
            "childConsent", child,
            "adultsConsent", adults,
            "registered", registered);
    var answer =
        decide(
            Map.of(
                "application", Map.of("dissolution", Map.of("kind", kind)),
                "sheet", sheet,
                "standard", Map.of("adoptChildAge", 18)));
    assertThat(answer.rules()).isEqualTo(rule);
  }
}
