package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.6: grounds of a listing (R41). */
class ListingGroundTest extends DecisionTableTest {

  ListingGroundTest() {
    super("socialorg-credit/listing-ground.dmn", "listingGround");
  }

  @ParameterizedTest
  @CsvSource({
    "abnormal, reportNotFiled, 0, , ground_report, yes",
    "abnormal, noParty, 0, , ground_party, yes",
    "abnormal, notRectified, 0, , ground_rectify, yes",
    "abnormal, minorPenalty, 0, , ground_minor, yes",
    "abnormal, unreachable, 14, , ground_none, no",
    "abnormal, unreachable, 15, , ground_unreachable, yes",
    "abnormal, unreachable, 30, , ground_unreachable, yes",
    "abnormal, unreachable, 31, , ground_none, no",
    "serious, abnormalTwoYears, 0, 2024-06-10, ground_twoYears, yes",
    "serious, abnormalTwoYears, 0, 2024-06-11, ground_none, no",
    "serious, abnormalTwoYears, 0, , ground_none, no",
    "serious, falseChange, 0, , ground_falseChange, yes",
    "serious, suspended, 0, , ground_suspended, yes",
    "serious, majorPenalty, 0, , ground_major, yes",
    "serious, twicePenalised, 0, , ground_twice, yes",
    "serious, dishonest, 0, , ground_dishonest, yes",
    "serious, revoked, 0, , ground_revoked, yes",
    "abnormal, majorPenalty, 0, , ground_none, no",
    "serious, reportNotFiled, 0, , ground_none, no",
  })
  void eachListHasItsOwn(
      String list, String trigger, int days, LocalDate since, String rule, String yes) {
    List<Map<String, Object>> abnormal =
        since == null ? List.of() : List.of(Map.of("standing", true, "from", since));
    Map<String, Object> facts = new HashMap<>();
    facts.put("today", LocalDate.of(2026, 6, 10));
    facts.put("application", Map.of("list", list, "trigger", trigger, "letters", days));
    facts.put("found", Map.of("abnormal", abnormal));
    facts.put(
        "standard", Map.of("letterGapFrom", 15, "letterGapTo", 30, "abnormalToSeriousYears", 2));
    var answer = decide(facts);

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("listable", yes);
  }
}
