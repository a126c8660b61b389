package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules DMN-E2, 民法典 Art. 1077: both sides of every day that counts. */
class DivorceTimingTest extends DecisionTableTest {

  DivorceTimingTest() {
    super("divorce/divorce-timing.dmn", "divorceTiming");
  }

  /** Received on 1 September 2026: 1 October is a holiday, the cooling-off ends on the 8th. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # today, both agree, rule, timing
          2026-09-01, true,  dt_early, tooEarly
          2026-10-01, true,  dt_early, tooEarly
          2026-10-08, true,  dt_early, tooEarly
          2026-10-08, false, dt_early, tooEarly
          2026-10-09, true,  dt_issue, issue
          2026-10-09, false, dt_wait,  wait
          2026-11-09, true,  dt_issue, issue
          2026-11-09, false, dt_wait,  wait
          2026-11-10, true,  dt_over,  over
          2026-11-10, false, dt_over,  over
          """)
  void certificatesAreGivenInTheWindowOnly(
      LocalDate today, boolean both, String rule, String timing) {
    var answer =
        decide(
            Map.of(
                "today", today,
                "term",
                    Map.of(
                        "coolOver", Map.of("day", LocalDate.of(2026, 10, 8)),
                        "windowOver", Map.of("day", LocalDate.of(2026, 11, 9))),
                "sheet", Map.of("bothAgree", both)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("timing", timing);
  }
}
