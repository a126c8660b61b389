package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the name of an organisation, when it is founded and when it is changed. */
abstract class OrganisationNamesTest extends DecisionTableTest {

  private static final String CLUB = "宁国市青峰登山协会";

  private final String prefix;

  /**
   * @param prefix of the rules: {@code nc_} of {@code nc_place}
   */
  OrganisationNamesTest(String file, String decision, String prefix) {
    super(file, decision);
    this.prefix = prefix;
  }

  @ParameterizedTest
  @CsvSource({
    "association, 宁国市青峰登山协会, 0, 0, 0, ANSWERED, ''",
    "service, 宁国市暖阳养老服务中心, 0, 0, 0, MANUAL, by_hand",
    "foundation, 宁国市青峰助学基金会, 0, 0, 0, ANSWERED, ''",
    "association, 青峰登山协会, 0, 0, 0, ANSWERED, place",
    "association, 宁国市青峰登山队, 0, 0, 0, ANSWERED, form_association",
    "service, 宁国市暖阳养老协会, 0, 0, 0, ANSWERED, form_service",
    "foundation, 宁国市青峰助学中心, 0, 0, 0, ANSWERED, form_foundation",
    "association, 宁国市中华登山协会, 0, 0, 0, ANSWERED, word",
    "association, 宁国市青峰登山协会, 1, 0, 0, ANSWERED, same_here",
    "association, 宁国市青峰登山协会, 0, 1, 0, ANSWERED, same_nation",
    "association, 宁国市青峰登山协会, 0, 0, 1, ANSWERED, similar",
    "association, 宁国市青峰登山协会, 0, 0, 2, ANSWERED, similar",
    "association, 宁国市青峰登山协会, 0, 0, 0, MISSING, by_hand",
    "association, 中国登山队, 1, 1, 0, ANSWERED, place form_association word same_here same_nation"
  })
  void eachFindingIsNamed(
      String kind, String title, int here, int same, int similar, String status, String rules) {
    var answer =
        Map.<String, Object>of(
            "same",
            Collections.nCopies(same, title),
            "similar",
            Collections.nCopies(similar, title));
    assertThat(judged(kind, title, here, checked(status, answer)).rules()).isEqualTo(named(rules));
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, by_hand",
    "true, false, same_nation by_hand",
    "false, true, similar by_hand",
  })
  void whatIsFoundByHandCounts(boolean same, boolean similar, String rules) {
    var answer = Map.<String, Object>of("sameFound", same, "similarFound", similar);
    assertThat(judged("association", CLUB, 0, checked("MANUAL", answer)).rules())
        .isEqualTo(named(rules));
  }

  private String named(String rules) {
    return Stream.of(rules.split(" "))
        .filter(rule -> !rule.isEmpty())
        .map(rule -> prefix + rule)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> checked(String status, Map<String, Object> answer) {
    return Map.of("organisations", Map.of("status", status, "answers", List.of(answer)));
  }

  /**
   * @param here how many organisations of the county have the name
   * @param check what the national register answered
   */
  abstract Answer judged(String kind, String title, int here, Map<String, Object> check);
}
