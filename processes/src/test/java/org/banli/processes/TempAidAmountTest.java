package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules B.4, DMN-B3: months and factor by class, severity and spending. */
class TempAidAmountTest extends DecisionTableTest {

  TempAidAmountTest() {
    super("tempaid/aid-amount.dmn", "tempAidAmount");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # class, severity, spending, recipient, rule, months, factor
          EMERGENCY, heavy,  0,       false, b3_1, 3, 1
          EMERGENCY, medium, 0,       false, b3_2, 2, 1
          EMERGENCY, light,  99,      true,  b3_3, 1, 1
          EXPENSE,   heavy,  1,       true,  b3_4, 2, 1.2
          EXPENSE,   light,  12,      false, b3_5, 3, 0.9
          EXPENSE,   light,  11.9999, false, b3_6, 2, 0.9
          EXPENSE,   heavy,  6,       false, b3_6, 2, 0.9
          EXPENSE,   heavy,  5.9999,  false, b3_7, 1, 0.9
          LOCAL,     heavy,  99,      true,  b3_8, 1, 0.5
          NONE,      heavy,  99,      true,  b3_9, 0, 0
          ROOFLESS,  heavy,  99,      true,  b3_9, 0, 0
          """)
  void monthsAndFactor(
      String aidClass,
      String severity,
      BigDecimal spending,
      boolean recipient,
      String rule,
      BigDecimal months,
      BigDecimal factor) {
    var standard = new HashMap<String, Object>();
    standard.put("tempMonthsHeavy", 3);
    standard.put("tempMonthsMedium", 2);
    standard.put("tempMonthsLight", 1);
    standard.put("tempFactorEmergency", 1);
    standard.put("tempFactorExpense", 0.9);
    standard.put("tempFactorRelief", 1.2);
    standard.put("tempFactorLocal", 0.5);
    standard.put("tempSpendingHeavy", 12);
    standard.put("tempSpendingMedium", 6);
    var sheet = Map.of("severity", severity, "spendingMonths", spending, "recipient", recipient);

    var answer =
        decide(
            Map.of(
                "sheet", sheet,
                "standard", standard,
                "decision", Map.of("tempAidClass", Map.of("aidClass", aidClass))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(number(answer, "months")).isEqualByComparingTo(months);
    assertThat(number(answer, "coefficient")).isEqualByComparingTo(factor);
  }

  private static BigDecimal number(Answer answer, String name) {
    return new BigDecimal(String.valueOf(answer.outputs().get(name)));
  }
}
