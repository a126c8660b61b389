package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 民办非企业单位年度检查办法 Art. 10: failed, or missed, two years running (rules C.5). */
class ConsecutiveYearsTest extends DecisionTableTest {

  ConsecutiveYearsTest() {
    super("socialorg-annual/consecutive-years.dmn", "consecutiveYears");
  }

  @ParameterizedTest
  @CsvSource({
    "service, 2024, failed, true, failed, consecutive_failed, yes",
    "service, 2024, notInspected, true, notInspected, consecutive_missed, yes",
    "service, 2024, failed, true, notInspected, consecutive_no, no",
    "service, 2024, notInspected, true, failed, consecutive_no, no",
    "service, 2024, failed, false, failed, consecutive_no, no",
    "service, 2024, passed, true, failed, consecutive_no, no",
    "service, 2023, failed, true, failed, consecutive_no, no",
    "association, 2024, failed, true, failed, consecutive_no, no",
    "foundation, 2024, notInspected, true, notInspected, consecutive_no, no",
  })
  void theYearBeforeCounts(
      String kind,
      String year,
      String result,
      boolean standing,
      String now,
      String rule,
      String yes) {
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", Map.of("kind", kind), "inspection", Map.of("year", 2025)),
                "found",
                Map.of(
                    "inspections",
                    List.of(
                        Map.of("year", year, "result", result, "standing", standing),
                        Map.of("year", "2025", "result", now, "standing", true)))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("consecutive", yes);
  }
}
