package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E.2: what was registered on declarations is compared when the databases answer again. */
class MarriageLaterTest extends DecisionTableTest {

  MarriageLaterTest() {
    super("marriage/marriage-later.dmn", "marriageLater");
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, ml_agree,    agree",
    "0, true,  ml_mismatch, mismatch",
    "1, false, ml_silent,   silent",
    "1, true,  ml_silent,   silent"
  })
  void silenceIsNoAgreement(int missing, boolean differs, String rule, String found) {
    var answer =
        decide(
            Map.of(
                "check", Map.of("missing", Collections.nCopies(missing, "marriageRecords")),
                "sheet", Map.of("differs", differs)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("found", found);
  }
}
