package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DMN-E1: every violation is told (民法典 Art. 1042, 1046-1048; 婚姻登记条例 Art. 9). */
class MarriageBarsTest extends DecisionTableTest {

  MarriageBarsTest() {
    super("marriage/marriage-bars.dmn", "marriageBars");
  }

  @ParameterizedTest
  @CsvSource({
    "manAge, 21, mb_manAge",
    "manAge, 22, ''",
    "manAge, 60, ''",
    "womanAge, 19, mb_womanAge",
    "womanAge, 20, ''",
    "womanAge, 21, ''"
  })
  void theAgeIsReachedOnTheBirthday(String who, int age, String rules) {
    assertThat(decide(couple(Map.of(who, age))).rules()).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "sameSex, true, mb_sameSex",
    "manSpouse, true, mb_manSpouse",
    "womanSpouse, true, mb_womanSpouse",
    "kin, true, mb_kin",
    "manWill, false, mb_manWill",
    "womanWill, false, mb_womanWill",
    "capable, false, mb_capacity"
  })
  void eachBarByItself(String fact, boolean value, String rule) {
    assertThat(decide(couple(Map.of(fact, value))).rules()).isEqualTo(rule);
    assertThat(decide(couple(Map.of(fact, !value))).rules()).isEmpty();
  }

  @Test
  void severalBarsAreToldTogether() {
    var answer = decide(couple(Map.of("manAge", 20, "kin", true, "womanWill", false)));

    assertThat(answer.rules()).isEqualTo("mb_manAge mb_kin mb_womanWill");
    assertThat(answer.outputs()).containsEntry("text", "男方未满22周岁");
  }

  /** The ages are dated parameters. */
  @Test
  void theAgeIsThatOfTheParameter() {
    var facts = new HashMap<>(couple(Map.of("manAge", 22)));
    facts.put("standard", Map.of("marriageAgeMan", 23, "marriageAgeWoman", 20));

    assertThat(decide(facts).rules()).isEqualTo("mb_manAge");
  }

  private static Map<String, Object> couple(Map<String, Object> but) {
    var sheet =
        new HashMap<String, Object>(
            Map.of(
                "manAge", 30,
                "womanAge", 28,
                "sameSex", false,
                "manSpouse", false,
                "womanSpouse", false,
                "kin", false,
                "manWill", true,
                "womanWill", true,
                "capable", true));
    sheet.putAll(but);
    return Map.of("sheet", sheet, "standard", Map.of("marriageAgeMan", 22, "marriageAgeWoman", 20));
  }
}
