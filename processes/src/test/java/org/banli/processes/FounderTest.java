package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.3, DMN-C2 and C3: what is found about those who found an organisation. */
class FounderTest extends DecisionTableTest {

  FounderTest() {
    super("socialorg-establish/founder.dmn", "founder");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "person, association, true, true, true, false, false, 50, -, -",
        "person, association, null, null, null, false, false, null, fo_unknown, bar",
        "person, service, false, false, true, false, false, 50, fo_number, bar",
        "person, association, true, false, true, false, false, 50, fo_name, bar",
        "person, foundation, true, true, false, false, false, 50, fo_dead, bar",
        "person, association, true, true, true, true, false, 50, fo_deprived, bar",
        "person, service, true, true, true, true, false, 50, fo_deprived_other, point",
        "person, foundation, true, true, true, true, false, 50, fo_deprived_other, point",
        "person, association, true, true, true, false, true, 50, fo_incapacity, bar",
        "person, service, true, true, true, false, true, 50, fo_incapacity_other, point",
        "person, foundation, true, true, true, false, true, 50, fo_incapacity_other, point",
        "person, association, true, true, true, false, false, 15, fo_minor, bar",
        "person, association, true, true, true, false, false, 16, fo_youth, point",
        "person, association, true, true, true, false, false, 17, fo_youth, point",
        "person, association, true, true, true, false, false, 18, -, -",
        "person, service, true, true, true, false, false, 15, -, -",
        "person, association, true, false, true, true, false, 50, fo_name fo_deprived, bar"
      },
      nullValues = {"-", "null"})
  void everyPersonIsJudged(
      String natural,
      String kind,
      Boolean valid,
      Boolean nameAgrees,
      Boolean alive,
      boolean deprived,
      boolean incapacity,
      Integer age,
      String rules,
      String severity) {
    var identity = new HashMap<String, Object>();
    identity.put("valid", valid);
    identity.put("nameAgrees", nameAgrees);
    identity.put("alive", alive);
    var item = new HashMap<String, Object>(Map.of("natural", natural, "kind", kind));
    item.put("identity", identity);
    item.put("court", Map.of("deprivedOfRights", deprived, "incapacity", incapacity));
    item.put("age", age);
    item.put("ended", false);
    item.put("serious", false);

    check(item, rules, severity);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "false, false, -, -",
        "true, false, fo_ended, point",
        "false, true, fo_serious, point",
        "true, true, fo_ended fo_serious, point"
      },
      nullValues = "-")
  void unitsAreLookedUpAndPointedOut(
      boolean ended, boolean serious, String rules, String severity) {
    var item =
        new HashMap<String, Object>(
            Map.of("natural", "unit", "kind", "association", "ended", ended, "serious", serious));
    item.put("identity", null);
    item.put("court", null);
    item.put("age", null);

    check(item, rules, severity);
  }

  private void check(Map<String, Object> item, String rules, String severity) {
    var answer = decide(Map.of("item", item));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
    assertThat(answer.outputs().get("severity")).isEqualTo(severity);
  }
}
