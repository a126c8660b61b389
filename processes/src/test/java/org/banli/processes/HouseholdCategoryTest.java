package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A1: 低于 is strictly less, 超过 strictly more. */
class HouseholdCategoryTest extends DecisionTableTest {

  HouseholdCategoryTest() {
    super("lowincome/household-category.dmn", "householdCategory");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # month, db,  edge,  year,     rigid, ratio,  rule, category
          799.99, true, true,  9599.88,  true,  0.9,    a1_1, DB
          800.00, true, true,  9600.00,  true,  0.9,    a1_2, EDGE
          0,      true, true,  0,        true,  1,      a1_1, DB
          500,    false, true, 6000,     true,  0.9,    a1_2, EDGE
          1199.99, true, true, 14399.88, true,  0.9,    a1_2, EDGE
          1200.00, true, true, 14400.00, true,  0.5001, a1_3, RIGID
          500,    false, false, 6000,    true,  0.5001, a1_3, RIGID
          1500,   true, true,  18000,    true,  0.5000, a1_4, NONE
          2999.99, true, true, 35999.88, true,  0.7,    a1_3, RIGID
          3000.00, true, true, 36000.00, true,  0.7,    a1_4, NONE
          1500,   true, true,  18000,    false, 0.7,    a1_4, NONE
          500,    false, false, 6000,    false, 0.9,    a1_4, NONE
          """)
  void followsTheWordingOfTheLaw(
      BigDecimal month,
      boolean db,
      boolean edge,
      BigDecimal year,
      boolean rigid,
      BigDecimal ratio,
      String rule,
      String category) {
    var sheet =
        Map.of(
            "percapIncome", month,
            "assetDb", db,
            "assetEdge", edge,
            "percapIncomeYear", year,
            "assetRigid", rigid,
            "rigidRatio", ratio,
            "edgeStd", new BigDecimal("1200.00"));
    var standard = Map.of("dbStd", 800, "dispIncomePrevYear", 36000, "rigidThreshold", 0.5);

    var answer = decide(Map.of("sheet", sheet, "standard", standard));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("category", category);
  }
}
