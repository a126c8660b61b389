package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules A.4, DMN-A5 (特困人员认定办法 第二十一条、第二十二条). */
class SelfCareLevelTest extends DecisionTableTest {

  private static final List<String> INDICATORS =
      List.of("eat", "dress", "bed", "toilet", "walk", "bathe");

  SelfCareLevelTest() {
    super("lowincome/self-care-level.dmn", "selfCareLevel");
  }

  @ParameterizedTest
  @CsvSource({"0, a5_1, NONE", "1, a5_2, PART", "3, a5_2, PART", "4, a5_3, FULL", "6, a5_3, FULL"})
  void countsWhatThePersonCannotDo(int failed, String rule, String level) {
    var person = new HashMap<String, Object>();
    for (int i = 0; i < INDICATORS.size(); i++) {
      person.put(INDICATORS.get(i), i >= failed);
    }

    var answer = decide(Map.of("item", person));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("level", level);
  }

  @Test
  void anIndicatorLeftOpenCountsAsFailed() {
    assertThat(decide(Map.of("item", Map.of("eat", true))).rules()).isEqualTo("a5_3");
  }
}
