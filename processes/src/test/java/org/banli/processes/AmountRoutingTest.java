package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules B.4, DMN-B2: who decides; the small limit itself is still small. */
class AmountRoutingTest extends DecisionTableTest {

  AmountRoutingTest() {
    super("tempaid/amount-routing.dmn", "amountRouting");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # urgent, amount, class, entrusted, delegated, complex, rule, approver, track, level, time
          true,  2000.00, EMERGENCY, false, false, false, b2_1, township,   firstAid, township, 24h
          true,  0.01,    EMERGENCY, false, true,  true,  b2_1, township,   firstAid, township, 24h
          true,  2000.01, EMERGENCY, false, false, false, b2_2, county,     split,    county,   5wd
          true,  9999.00, EMERGENCY, true,  true,  true,  b2_2, county,     split,    county,   5wd
          false, 2000.00, EXPENSE,   true,  false, false, b2_3, township,   small,    township, 3wd
          false, 400.00,  LOCAL,     true,  false, false, b2_3, township,   small,    township, 3wd
          false, 2000.01, EXPENSE,   true,  false, false, b2_6, county,     general,  county,   5wd
          false, 2000.00, EXPENSE,   false, false, false, b2_6, county,     general,  county,   5wd
          false, 0.00,    NONE,      true,  false, false, b2_6, county,     general,  county,   5wd
          false, 4800.00, EXPENSE,   false, true,  false, b2_4, township,   general,  township, 5wd
          false, 4800.00, EXPENSE,   false, true,  true,  b2_4, township,   general,  township, 5wd
          false, 8000.00, EXPENSE,   false, false, true,  b2_5, conference, general,  county,   5wd
          false, 8000.00, EXPENSE,   true,  false, false, b2_6, county,     general,  county,   5wd
          """)
  void followsTheOrderOfTheRules(
      boolean urgent,
      BigDecimal amount,
      String aidClass,
      boolean entrusted,
      boolean delegated,
      boolean complex,
      String rule,
      String approver,
      String track,
      String level,
      String time) {
    var sheet =
        Map.of(
            "urgent",
            urgent,
            "amount",
            amount,
            "smallLimit",
            new BigDecimal("2000.00"),
            "complex",
            complex);
    var standard =
        Map.of(
            "tempEntrusted",
            entrusted,
            "tempDelegated",
            delegated,
            "tempSmallWD",
            3,
            "tempDecideWD",
            5);

    var answer =
        decide(
            Map.of(
                "sheet", sheet,
                "standard", standard,
                "decision", Map.of("tempAidClass", Map.of("aidClass", aidClass))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs())
        .containsEntry("approver", approver)
        .containsEntry("track", track)
        .containsEntry("approverLevel", level)
        .containsEntry("decideTime", time);
  }
}
