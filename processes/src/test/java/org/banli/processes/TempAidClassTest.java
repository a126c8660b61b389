package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules B.4, DMN-B1: the class of aid; 低于 is strictly less. */
class TempAidClassTest extends DecisionTableTest {

  TempAidClassTest() {
    super("tempaid/aid-class.dmn", "tempAidClass");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # roofless, referred, same, urgent, cause, phase, shock, recipient, income, asset, jobless, local, rule, class
          true,  false, false, true,  illness,    false, false, false, 0,        true,  0, false, b1_1,    ROOFLESS
          true,  true,  false, true,  illness,    false, false, false, 0,        true,  0, false, b1_2a,   EMERGENCY
          false, false, false, true,  disaster,   true,  false, false, 0,        true,  0, false, b1_3,    DISASTER
          false, true,  false, true,  disaster,   true,  false, false, 0,        true,  0, false, b1_2b,   EMERGENCY
          false, false, false, true,  disaster,   false, false, false, 0,        true,  0, false, b1_2b,   EMERGENCY
          false, false, false, true,  illness,    true,  false, false, 0,        true,  0, false, b1_2a,   EMERGENCY
          false, false, false, true,  accident,   false, false, false, 0,        true,  0, false, b1_2a,   EMERGENCY
          false, false, false, true,  fire,       false, false, false, 99999,    false, 0, false, b1_2a,   EMERGENCY
          false, false, false, true,  other,      false, false, false, 0,        true,  0, false, b1_2b,   EMERGENCY
          false, false, true,  true,  illness,    false, false, false, 0,        true,  0, false, b1_2a,   EMERGENCY
          false, false, true,  false, illness,    false, true,  false, 0,        true,  0, false, b1_same, NONE
          false, false, false, false, illness,    false, true,  false, 35999.99, true,  0, false, b1_4,    EXPENSE
          false, false, false, false, illness,    false, true,  false, 36000.00, true,  0, false, b1_7,    NONE
          false, false, false, false, illness,    false, true,  false, 35999.99, false, 0, false, b1_7,    NONE
          false, false, false, false, illness,    false, false, false, 0,        true,  0, false, b1_7,    NONE
          false, false, false, false, illness,    false, true,  true,  36000.00, false, 0, false, b1_5,    EXPENSE
          false, false, false, false, illness,    false, false, true,  0,        true,  0, false, b1_7,    NONE
          false, false, false, false, unemployed, false, false, false, 0,        true,  3, false, b1_6a,   LOCAL
          false, false, false, false, unemployed, false, false, false, 0,        true,  2, false, b1_7,    NONE
          false, false, false, false, illness,    false, false, false, 0,        true,  9, false, b1_7,    NONE
          false, false, false, false, other,      false, false, false, 0,        true,  0, true,  b1_6b,   LOCAL
          false, false, false, false, disaster,   true,  true,  false, 0,        true,  0, false, b1_3,    DISASTER
          """)
  void followsTheWordingOfTheRules(
      boolean roofless,
      boolean referred,
      boolean same,
      boolean urgent,
      String cause,
      boolean phase,
      boolean shock,
      boolean recipient,
      BigDecimal income,
      boolean asset,
      int jobless,
      boolean local,
      String rule,
      String aidClass) {
    var sheet =
        Map.ofEntries(
            Map.entry("roofless", roofless),
            Map.entry("referralDone", referred),
            Map.entry("sameCause", same),
            Map.entry("urgent", urgent),
            Map.entry("cause", cause),
            Map.entry("disasterPhase", phase),
            Map.entry("spendingShock", shock),
            Map.entry("recipient", recipient),
            Map.entry("percapIncomeYear", income),
            Map.entry("assetOk", asset),
            Map.entry("jobless", jobless),
            Map.entry("localSpecial", local));

    var answer = decide(Map.of("sheet", sheet, "standard", Map.of("dispIncomePrevYear", 36000)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("aidClass", aidClass);
  }
}
