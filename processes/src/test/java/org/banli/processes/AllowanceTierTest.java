package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules F.3. */
class AllowanceTierTest extends DecisionTableTest {

  AllowanceTierTest() {
    super("old-age-allowance/allowance-tier.dmn", "allowanceTier");
  }

  @ParameterizedTest
  @CsvSource({
    "79, o_1, none, false",
    "80, o_2, 80, true",
    "89, o_2, 80, true",
    "90, o_3, 90, true",
    "99, o_3, 90, true",
    "100, o_4, 100, true"
  })
  void growsWithAge(int age, String rule, String tier, boolean eligible) {
    var answer = decide(Map.of("sheet", Map.of("age", age), "standard", Map.of("oldAgeFrom", 80)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("tier", tier).containsEntry("eligible", eligible);
  }
}
