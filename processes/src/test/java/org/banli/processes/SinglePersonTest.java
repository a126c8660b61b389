package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A2 (审核确认办法 第八条, R14); no rule, no single person. */
class SinglePersonTest extends DecisionTableTest {

  private static final Map<String, Object> ANYBODY =
      Map.of(
          "disabilityKind",
          "none",
          "disabilityGrade",
          0,
          "illness",
          false,
          "religious",
          false,
          "age",
          40,
          "occupation",
          "employed",
          "income",
          0,
          "special",
          "none");

  SinglePersonTest() {
    super("lowincome/person-category.dmn", "singlePerson");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # household, kind, grade, ill, religious, age, occupation, rules
          EDGE,  physical,     1, false, false, 40, employed,   a2_1
          EDGE,  hearing,      2, false, false, 40, employed,   a2_1
          EDGE,  physical,     3, false, false, 40, employed,
          EDGE,  intellectual, 3, false, false, 40, employed,   a2_2
          EDGE,  mental,       3, false, false, 40, employed,   a2_2
          EDGE,  mental,       4, false, false, 40, employed,
          RIGID, mental,       3, false, false, 40, employed,
          RIGID, physical,     1, false, false, 40, employed,
          EDGE,  none,         0, true,  false, 40, employed,   a2_3
          RIGID, none,         0, true,  false, 40, employed,
          NONE,  none,         0, true,  false, 40, employed,
          NONE,  none,         0, false, true,  40, employed,   a2_4
          RIGID, none,         0, false, true,  40, employed,   a2_4
          EDGE,  none,         0, false, false, 40, unemployed,
          NONE,  physical,     2, false, false, 18, unemployed, a2_5
          NONE,  physical,     2, false, false, 17, unemployed,
          NONE,  physical,     3, false, false, 30, unemployed,
          NONE,  physical,     1, false, false, 30, unable,     a2_5
          NONE,  physical,     1, false, false, 30, employed,
          EDGE,  physical,     1, true,  false, 30, unable,     a2_1
          """)
  void isFoundInBorderlineHouseholdsAndByPerson(
      String household,
      String kind,
      int grade,
      boolean ill,
      boolean religious,
      int age,
      String occupation,
      String rules) {
    var person =
        Map.of(
            "disabilityKind", kind,
            "disabilityGrade", grade,
            "illness", ill,
            "religious", religious,
            "age", age,
            "occupation", occupation);

    var answer = of(household, person, standard(true, true));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
    assertThat(answer.outputs().get("singlePerson")).isEqualTo(rules == null ? null : true);
  }

  // rows "may": found with a reason, and only where the place says so
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # household, finding, hardship allowed, local allowed, rules
          EDGE,  hardship, true,  false, a2_6
          EDGE,  hardship, false, true,
          RIGID, hardship, true,  true,
          NONE,  local,    false, true,  a2_7
          EDGE,  local,    true,  true,  a2_7
          EDGE,  local,    true,  false,
          EDGE,  none,     true,  true,
          """)
  void isFoundByDiscretionWhereThePlaceAllowsIt(
      String household, String finding, boolean hardship, boolean local, String rules) {
    var answer = of(household, Map.of("special", finding), standard(hardship, local));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }

  // 审核确认办法 第八条第三项: in hardship
  @ParameterizedTest
  @CsvSource({"9599.99, a2_4", "9600, ''"})
  void religiousStaffMustBeInHardship(BigDecimal income, String rules) {
    var person = Map.of("religious", true, "income", income);

    var answer = of("NONE", person, standard(true, true));

    assertThat(answer.rules()).isEqualTo(rules);
  }

  /** Of somebody as {@link #ANYBODY}, but for what is said of the person. */
  private Answer of(String household, Map<String, ?> person, Map<String, Object> standard) {
    var item = new HashMap<>(ANYBODY);
    item.putAll(person);
    var decision = Map.of("householdCategory", Map.of("category", household));
    return decide(Map.of("item", item, "decision", decision, "standard", standard));
  }

  private static Map<String, Object> standard(boolean hardship, boolean local) {
    return Map.of("dbStd", 800, "singleHardship", hardship, "singleLocal", local);
  }
}
