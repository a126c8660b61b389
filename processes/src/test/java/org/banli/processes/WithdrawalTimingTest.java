package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules DMN-E2, 民法典 Art. 1077: either may withdraw up to the last day of the cooling-off. */
class WithdrawalTimingTest extends DecisionTableTest {

  WithdrawalTimingTest() {
    super("divorce/withdrawal-timing.dmn", "withdrawalTiming");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, wt_within, taken",
    "2026-10-08, wt_within, taken",
    "2026-10-09, wt_late, tooLate"
  })
  void endsWithTheCoolingOff(LocalDate today, String rule, String withdrawal) {
    var term = Map.of("coolOver", Map.of("day", LocalDate.of(2026, 10, 8)));

    var answer = decide(Map.of("today", today, "term", term));

    assertThat(answer.rules()).startsWith(rule);
    assertThat(answer.outputs()).containsEntry("withdrawal", withdrawal);
  }

  @Test
  void anApplicationNotYetAcceptedIsWithdrawnAtAnyTime() {
    var unset = new HashMap<String, Object>();
    unset.put("coolOver", null);

    var answer = decide(Map.of("today", LocalDate.of(2026, 10, 9), "term", unset));

    assertThat(answer.rules()).startsWith("wt_before");
    assertThat(answer.outputs()).containsEntry("withdrawal", "taken");
  }
}
