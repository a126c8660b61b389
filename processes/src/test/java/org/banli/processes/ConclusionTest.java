package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R12, R13: one application, one conclusion; what fails the first category is tested for the next.
 */
class ConclusionTest extends DecisionTableTest {

  ConclusionTest() {
    super("lowincome/conclusion.dmn", "conclusion");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # members, household, rule, category, outcome
          TK,            DB,    c_1, TK,     grantedTk
          TK TK,         NONE,  c_1, TK,     grantedTk
          TK DB,         DB,    c_2, DB,     grantedDb
          DB DB DB,      DB,    c_2, DB,     grantedDb
          TK EDGE,       EDGE,  c_3, TK,     grantedTk
          TK NONE,       NONE,  c_3, TK,     grantedTk
          SINGLE EDGE,   EDGE,  c_4, SINGLE, grantedSingle
          SINGLE NONE,   NONE,  c_4, SINGLE, grantedSingle
          EDGE EDGE,     EDGE,  c_5, EDGE,   grantedEdge
          RIGID RIGID,   RIGID, c_6, RIGID,  grantedRigid
          NONE NONE,     NONE,  c_7, NONE,   refused
          """)
  void followsFromTheHouseholdAndItsMembers(
      String members, String household, String rule, String category, String outcome) {
    var persons = Arrays.stream(members.split(" ")).map(c -> Map.of("category", c)).toList();

    var answer =
        decide(
            Map.of(
                "sheet", Map.of("size", persons.size()),
                "decision",
                    Map.of(
                        "personCategory",
                        persons,
                        "householdCategory",
                        Map.of("category", household))));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs())
        .containsEntry("category", category)
        .containsEntry("outcome", outcome);
  }
}
