package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A1p: destitute persons first, then household, then single person. */
class PersonCategoryTest extends DecisionTableTest {

  PersonCategoryTest() {
    super("lowincome/person-category.dmn", "personCategory");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # age, kind, grade, income a year, property, obligors, child benefit, household, rule, category
          76, none,     0, 9599.99, true,  NONE,    false, DB,    a1p_1, TK
          60, none,     0, 0,       true,  UNABLE,  false, NONE,  a1p_1, TK
          59, none,     0, 0,       true,  NONE,    false, DB,    a1p_2, DB
          76, none,     0, 9600.00, true,  NONE,    false, DB,    a1p_2, DB
          76, none,     0, 0,       false, NONE,    false, DB,    a1p_2, DB
          76, none,     0, 0,       true,  ABLE,    false, DB,    a1p_2, DB
          76, none,     0, 0,       true,  UNKNOWN, false, DB,    a1p_2, DB
          15, none,     0, 0,       true,  NONE,    false, NONE,  a1p_1, TK
          15, none,     0, 0,       true,  NONE,    true,  EDGE,  a1p_4, EDGE
          17, none,     0, 0,       true,  NONE,    false, EDGE,  a1p_4, EDGE
          40, physical, 2, 0,       true,  NONE,    false, RIGID, a1p_1, TK
          40, physical, 3, 0,       true,  NONE,    false, RIGID, a1p_4, RIGID
          40, physical, 2, 0,       true,  ABLE,    false, EDGE,  a1p_3, SINGLE
          40, physical, 2, 0,       true,  ABLE,    false, DB,    a1p_2, DB
          40, none,     0, 0,       true,  ABLE,    false, NONE,  a1p_4, NONE
          """)
  void putsDestitutionFirst(
      int age,
      String kind,
      int grade,
      BigDecimal income,
      boolean property,
      String obligors,
      boolean childBenefit,
      String household,
      String rule,
      String category) {
    var answer =
        decide(facts(age, kind, grade, income, property, obligors, childBenefit, household));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("category", category);
  }

  @Test
  void aMemberOfAMinimumLivingHouseholdIsNeverPickedOutAsSingle() { // rules A.1, 民发〔2022〕83号 一(一)
    var facts = facts(40, "physical", 1, BigDecimal.ZERO, true, "ABLE", false, "DB");

    assertThat(decide(facts).outputs()).containsEntry("category", "DB");
  }

  private static Map<String, Object> facts(
      int age,
      String kind,
      int grade,
      BigDecimal income,
      boolean property,
      String obligors,
      boolean childBenefit,
      String household) {
    var person = new HashMap<String, Object>();
    person.put("age", age);
    person.put("disabilityKind", kind);
    person.put("disabilityGrade", grade);
    person.put("tkIncome", income);
    person.put("income", income.add(BigDecimal.TEN)); // with the basic pension
    person.put("obligorStatus", obligors);
    person.put("childBenefit", childBenefit);
    person.put("illness", false);
    person.put("religious", false);
    person.put("occupation", "unable");
    return Map.of(
        "item", person,
        "sheet", Map.of("assetTk", property),
        "standard", Map.of("dbStd", 800),
        "decision", Map.of("householdCategory", Map.of("category", household)));
  }
}
