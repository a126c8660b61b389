package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.4: what the file must hold before a cancellation. */
class CancelFileTest extends DecisionTableTest {

  private static final LocalDate SUBMITTED = LocalDate.of(2026, 3, 2);

  CancelFileTest() {
    super("socialorg-cancel/cancel-file.dmn", "cancelFile");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1, true, own, dual, yes, yes, yes, 15, -",
        "1, true, own, dual, yes, yes, yes, 16, caf_late",
        "1, true, authority, dual, no, yes, yes, 16, -",
        "0, false, own, dual, yes, yes, yes, 1, caf_unknown",
        "1, false, own, dual, yes, yes, yes, 1, caf_ended",
        "1, true, own, dual, no, yes, yes, 1, caf_consent",
        "1, true, own, direct, no, yes, yes, 1, -",
        "1, true, own, dual, yes, no, yes, 16, caf_debts",
        "1, true, authority, dual, no, no, no, 1, caf_debts caf_audit",
        "1, true, own, dual, yes, yes, no, 1, caf_audit"
      },
      nullValues = "-")
  void everyBarIsNamed(
      int entries,
      boolean standing,
      String path,
      String mode,
      String consent,
      String settled,
      String audited,
      int days,
      String rules) {
    var cancel = new HashMap<String, Object>(Map.of("path", path));
    if (consent.equals("yes")) {
      cancel.put("consentDate", "2026-01-20");
    }
    var liquidation =
        Map.of(
            "settled", settled, "audited", audited, "ended", SUBMITTED.minusDays(days).toString());
    var entry = Map.of("standing", standing, "mode", mode);
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("cancel", cancel, "liquidation", liquidation),
                "found",
                Map.of("organisation", entries == 0 ? List.of() : List.of(entry)),
                "submitted",
                SUBMITTED,
                "standard",
                Map.of("orgLiquidationDays", 15)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
