package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A4 (特困人员认定办法 第八条); no rule: able. */
class ObligorUnableTest extends DecisionTableTest {

  ObligorUnableTest() {
    super("lowincome/obligor-unable.dmn", "obligorUnable");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # relief, age, low income, low assets, severe, incapable, local, rules
          tekun, 50, false, false, false, false, false, a4_1
          db,    60, false, false, false, false, false, a4_2
          db,    59, false, false, false, false, false,
          none,  60, false, false, false, false, false,
          none,  70, true,  true,  false, false, false, a4_3
          none,  69, true,  true,  false, false, false,
          none,  70, false, true,  false, false, false,
          none,  70, true,  false, false, false, false,
          none,  40, true,  true,  true,  false, false, a4_4
          none,  40, false, true,  true,  false, false,
          none,  40, true,  false, true,  false, false,
          none,  40, false, true,  false, true,  false, a4_5
          none,  40, false, false, false, true,  false,
          none,  40, false, false, false, false, true,  a4_6
          db,    72, true,  true,  true,  false, false, a4_2
          """)
  void countsOnlyWhatTheArticleNames(
      String relief,
      int age,
      boolean lowIncome,
      boolean lowAssets,
      boolean severe,
      boolean incapable,
      boolean local,
      String rules) {
    var obligor =
        Map.of(
            "relief", relief,
            "age", age,
            "lowIncome", lowIncome,
            "lowAssets", lowAssets,
            "severe", severe,
            "incapable", incapable,
            "local", local);

    var answer = decide(Map.of("item", obligor));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
    assertThat(answer.outputs().get("unable")).isEqualTo(rules == null ? null : true);
  }
}
