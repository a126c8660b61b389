package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.3, DMN-D1: every violation, on both sides of each boundary. */
class AdopterEligibleTest extends DecisionTableTest {

  AdopterEligibleTest() {
    super("adoption/adopter-eligible.dmn", "adopterEligible");
  }

  /** A couple without children who may adopt a child of parents in difficulty. */
  private static Map<String, Object> fit() {
    var sheet = new HashMap<String, Object>();
    sheet.put("route", "hardship");
    sheet.put("exempt", false);
    sheet.put("childAge", 5);
    sheet.put("children", 0);
    sheet.put("requested", 1);
    sheet.put("youngest", 40);
    sheet.put("ageGap", 40);
    for (String flag :
        new String[] {
          "capacityOk",
          "medicalOk",
          "criminalOk",
          "married",
          "joint",
          "childConsent",
          "parentsConsent",
          "hardshipHolds",
          "adultsConsent"
        }) {
      sheet.put(flag, true);
    }
    sheet.put("sexDifferent", false);
    sheet.put("overseas", false);
    sheet.put("kinProven", false);
    return sheet;
  }

  private String bars(Map<String, Object> sheet) {
    var standard =
        Map.of(
            "adoptChildAge", 18,
            "adoptConsentAge", 8,
            "adoptAge", 30,
            "adoptAgeGap", 40,
            "adoptChildren", 2);
    return decide(Map.of("sheet", sheet, "standard", standard)).rules();
  }

  private String bars(Object... changes) {
    var sheet = fit();
    for (int i = 0; i < changes.length; i += 2) {
      sheet.put((String) changes[i], changes[i + 1]);
    }
    return bars(sheet);
  }

  @ParameterizedTest
  @CsvSource({"hardship", "orphan", "untraceableInst", "untraceableOther", "stepchild"})
  void nothingBarsWhoIsFit(String route) {
    assertThat(bars("route", route)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"17, ''", "18, a_01"})
  void aChildIsUnderEighteen(int age, String rule) {
    assertThat(bars("childAge", age)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "hardship, false, false, 1, ''",
    "hardship, false, false, 2, a_02",
    "hardship, false, true, 2, a_02",
    "hardship, true, false, 2, ''",
    "stepchild, false, false, 2, ''",
    "kin, false, false, 1, ''",
    "kin, false, false, 2, a_02k",
    "kin, false, true, 2, ''",
    "kin, true, false, 3, ''"
  })
  void twoChildrenBar(String route, boolean exempt, boolean overseas, int children, String rule) {
    assertThat(
            bars(
                "route",
                route,
                "exempt",
                exempt,
                "overseas",
                overseas,
                "children",
                children,
                "kinProven",
                true))
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "hardship, false, 0, 2, ''",
    "hardship, false, 0, 3, a_03n",
    "hardship, true, 0, 3, ''",
    "hardship, false, 1, 1, ''",
    "hardship, false, 1, 2, a_03o",
    "hardship, true, 1, 2, ''",
    "stepchild, false, 0, 3, ''",
    "stepchild, false, 1, 2, ''"
  })
  void asManyAsTheLawLets(String route, boolean exempt, int children, int requested, String rule) {
    assertThat(bars("route", route, "exempt", exempt, "children", children, "requested", requested))
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"capacityOk, a_04", "medicalOk, a_05", "criminalOk, a_06"})
  void abilityHealthAndRecordButForStepchildren(String flag, String rule) {
    assertThat(bars(flag, false)).isEqualTo(rule);
    assertThat(bars(flag, false, "exempt", true)).isEqualTo(rule);
    assertThat(bars(flag, false, "route", "stepchild")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"hardship, 30, ''", "hardship, 29, a_07", "orphan, 29, a_07", "stepchild, 29, ''"})
  void bothAreThirty(String route, int youngest, String rule) {
    assertThat(bars("route", route, "youngest", youngest)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "hardship, true, false, a_08",
    "hardship, true, true, ''",
    "hardship, false, false, ''",
    "stepchild, true, false, ''"
  })
  void theMarriedAdoptTogether(String route, boolean married, boolean joint, String rule) {
    assertThat(bars("route", route, "married", married, "joint", joint)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "hardship, false, true, 39, a_09",
    "hardship, false, true, 40, ''",
    "hardship, false, false, 39, ''",
    "hardship, true, true, 39, ''",
    "kin, false, true, 39, ''"
  })
  void fortyYearsApart(String route, boolean married, boolean different, int gap, String rule) {
    assertThat(
            bars(
                "route",
                route,
                "married",
                married,
                "joint",
                married,
                "sexDifferent",
                different,
                "ageGap",
                gap,
                "kinProven",
                true))
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"7, false, ''", "8, false, a_10", "8, true, ''"})
  void aChildOfEightAgrees(int age, boolean consent, String rule) {
    assertThat(bars("childAge", age, "childConsent", consent)).isEqualTo(rule);
  }

  @Test
  void parentsOfAStepchildAgree() {
    assertThat(bars("route", "stepchild", "parentsConsent", false)).isEqualTo("a_11");
    assertThat(bars("route", "orphan", "parentsConsent", false)).isEmpty();
  }

  @Test
  void theDifficultyIsDeclaredAndTrue() {
    assertThat(bars("hardshipHolds", false)).isEqualTo("a_12");
    assertThat(bars("route", "kin", "hardshipHolds", false, "kinProven", true)).isEmpty();
    assertThat(bars("route", "stepchild", "hardshipHolds", false)).isEmpty();
  }

  @Test
  void kinshipIsProven() {
    assertThat(bars("route", "kin")).isEqualTo("a_13");
    assertThat(bars("route", "kin", "kinProven", true)).isEmpty();
  }

  @Test
  void nobodyIsForced() {
    assertThat(bars("adultsConsent", false)).isEqualTo("a_14");
  }

  @Test
  void everyViolationIsTold() {
    assertThat(bars("youngest", 25, "children", 2, "medicalOk", false).split(" "))
        .containsExactlyInAnyOrder("a_02", "a_05", "a_07");
  }
}
