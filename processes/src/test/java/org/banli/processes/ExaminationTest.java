package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules C.3, DMN-C3: nothing is registered while a ground for refusal stands. */
class ExaminationTest extends DecisionTableTest {

  ExaminationTest() {
    super("socialorg-establish/examination.dmn", "examination");
  }

  @Test
  void oneGroundIsEnough() {
    assertThat(decide(grounds()).outputs()).containsEntry("registrable", true);
    assertThat(decide(grounds("name")).outputs()).containsEntry("registrable", false);
    assertThat(decide(grounds("name", "persons")).rules()).isEqualTo("ex_some");
  }

  private static Map<String, Object> grounds(String... codes) {
    var found = List.of(codes).stream().map(code -> Map.of("code", code)).toList();
    return Map.of("decision", Map.of("refusalGrounds", found));
  }
}
