package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.3 step 1, C.4: the new name of an organisation; its own entry is in nobody's way. */
class NewNameCheckTest extends DecisionTableTest {

  NewNameCheckTest() {
    super("socialorg-change/new-name-check.dmn", "newNameCheck");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "association, 宁国市青峰登山协会, 0, 0, 0, ANSWERED, -",
        "service, 宁国市暖阳养老服务中心, 0, 0, 0, MANUAL, nn_by_hand",
        "foundation, 宁国市青峰助学基金会, 0, 0, 0, ANSWERED, -",
        "association, 青峰登山协会, 0, 0, 0, ANSWERED, nn_place",
        "association, 宁国市青峰登山队, 0, 0, 0, ANSWERED, nn_form_association",
        "service, 宁国市暖阳养老协会, 0, 0, 0, ANSWERED, nn_form_service",
        "foundation, 宁国市青峰助学中心, 0, 0, 0, ANSWERED, nn_form_foundation",
        "association, 宁国市中华登山协会, 0, 0, 0, ANSWERED, nn_word",
        "association, 宁国市青峰登山协会, 1, 0, 0, ANSWERED, nn_same_here",
        "association, 宁国市青峰登山协会, 0, 1, 0, ANSWERED, nn_same_nation",
        "association, 宁国市青峰登山协会, 0, 0, 1, ANSWERED, nn_similar",
        "association, 宁国市青峰登山协会, 0, 0, 2, ANSWERED, nn_similar",
        "association, 宁国市青峰登山协会, 0, 0, 0, MISSING, nn_by_hand",
        "association, 中国登山队, 1, 1, 0, ANSWERED, nn_place nn_form_association nn_word nn_same_here nn_same_nation"
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
    "false, false, nn_by_hand",
    "true, false, nn_same_nation nn_by_hand",
    "false, true, nn_similar nn_by_hand",
  })
  void whatIsFoundByHandCounts(boolean same, boolean similar, String rules) {
    var answer = Map.<String, Object>of("sameFound", same, "similarFound", similar);
    assertThat(found("association", "宁国市青峰登山协会", 0, "MANUAL", answer).rules()).isEqualTo(rules);
  }

  private Answer found(
      String kind, String title, int here, String status, Map<String, Object> answer) {
    var own = Map.of("standing", true, "uscc", "A", "kind", kind);
    var other = Map.of("standing", true, "uscc", "B", "kind", kind);
    return decide(
        Map.of(
            "application",
            Map.of("change", Map.of("newTitle", title), "organisation", Map.of("uscc", "A")),
            "standard",
            Map.of("orgNamePrefix", "宁国市"),
            "found",
            Map.of(
                "organisation",
                List.of(own),
                "sameName",
                here == 0 ? List.of(own) : List.of(own, other)),
            "check",
            Map.of("organisations", Map.of("status", status, "answers", List.of(answer)))));
  }
}
