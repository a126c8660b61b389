package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.4: what the file must hold before a change. */
class ChangeFileTest extends DecisionTableTest {

  private static final LocalDate SUBMITTED = LocalDate.of(2026, 3, 2);

  ChangeFileTest() {
    super("socialorg-change/change-file.dmn", "changeFile");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1, true, dual, 30, scope, -, -",
        "1, true, dual, 31, scope, -, chf_late",
        "1, true, dual, -, scope, -, chf_consent",
        "1, true, direct, -, scope, -, -",
        "1, true, direct, 31, scope, -, chf_late",
        "0, false, dual, 1, scope, -, chf_unknown",
        "1, false, dual, 1, scope, -, chf_ended",
        "1, true, dual, 1, legalRep, yes, -",
        "1, true, dual, 1, legalRep, no, chf_audit",
        "1, true, dual, 1, legalRep, -, chf_audit",
        "1, true, dual, -, legalRep, no, chf_consent chf_audit"
      },
      nullValues = "-")
  void everyBarIsNamed(
      int entries,
      boolean standing,
      String mode,
      Integer days,
      String item,
      String audited,
      String rules) {
    var change = new HashMap<String, Object>(Map.of("items", List.of(item)));
    if (days != null) {
      change.put("consentDate", SUBMITTED.minusDays(days).toString());
    }
    var audit = new HashMap<String, Object>();
    audit.put("done", audited);
    var entry = Map.of("standing", standing, "mode", mode);
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("change", change, "audit", audit),
                "found",
                Map.of("organisation", entries == 0 ? List.of() : List.of(entry)),
                "submitted",
                SUBMITTED,
                "standard",
                Map.of("orgConsentDays", 30)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }
}
