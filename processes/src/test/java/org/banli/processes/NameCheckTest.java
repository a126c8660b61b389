package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.3 step 1: form of the name, and others of the same. */
class NameCheckTest extends DecisionTableTest {

  NameCheckTest() {
    super("socialorg-establish/name-check.dmn", "nameCheck");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "association, 宁国市青峰登山协会, 0, 0, 0, ANSWERED, -",
        "service, 宁国市暖阳养老服务中心, 0, 0, 0, MANUAL, nc_by_hand",
        "foundation, 宁国市青峰助学基金会, 0, 0, 0, ANSWERED, -",
        "association, 青峰登山协会, 0, 0, 0, ANSWERED, nc_place",
        "association, 宁国市青峰登山队, 0, 0, 0, ANSWERED, nc_form_association",
        "service, 宁国市暖阳养老协会, 0, 0, 0, ANSWERED, nc_form_service",
        "foundation, 宁国市青峰助学中心, 0, 0, 0, ANSWERED, nc_form_foundation",
        "association, 宁国市中华登山协会, 0, 0, 0, ANSWERED, nc_word",
        "association, 宁国市青峰登山协会, 1, 0, 0, ANSWERED, nc_same_here",
        "association, 宁国市青峰登山协会, 0, 1, 0, ANSWERED, nc_same_nation",
        "association, 宁国市青峰登山协会, 0, 0, 1, ANSWERED, nc_similar",
        "association, 宁国市青峰登山协会, 0, 0, 2, ANSWERED, nc_similar",
        "association, 宁国市青峰登山协会, 0, 0, 0, MISSING, nc_by_hand",
        "association, 中国登山队, 1, 1, 0, ANSWERED, nc_place nc_form_association nc_word nc_same_here nc_same_nation"
      },
      nullValues = "-")
  void eachFindingIsNamed(
      String kind, String title, int here, int same, int similar, String status, String rules) {
    var answer =
        Map.<String, Object>of(
            "same",
            Collections.nCopies(same, title),
            "similar",
            Collections.nCopies(similar, title));
    assertThat(found(kind, title, here, status, answer).rules())
        .isEqualTo(rules == null ? "" : rules);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, nc_by_hand",
    "true, false, nc_same_nation nc_by_hand",
    "false, true, nc_similar nc_by_hand",
  })
  void whatIsFoundByHandCounts(boolean same, boolean similar, String rules) {
    var answer = Map.<String, Object>of("sameFound", same, "similarFound", similar);
    assertThat(found("association", "宁国市青峰登山协会", 0, "MANUAL", answer).rules()).isEqualTo(rules);
  }

  private Answer found(
      String kind, String title, int here, String status, Map<String, Object> answer) {
    var entry = Map.of("standing", true);
    return decide(
        Map.of(
            "application",
            Map.of("organisation", Map.of("kind", kind, "title", title)),
            "standard",
            Map.of("orgNamePrefix", "宁国市"),
            "found",
            Map.of("sameName", here == 0 ? List.of(Map.of("standing", false)) : List.of(entry)),
            "check",
            Map.of("organisations", Map.of("status", status, "answers", List.of(answer)))));
  }
}
