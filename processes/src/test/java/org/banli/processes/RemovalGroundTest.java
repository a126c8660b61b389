package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.6: exits from the lists (R41). */
class RemovalGroundTest extends DecisionTableTest {

  RemovalGroundTest() {
    super("socialorg-credit/removal-ground.dmn", "removalGround");
  }

  @ParameterizedTest
  @CsvSource({
    "abnormal, false, fulfilled, reportNotFiled, false, removal_notListed, no",
    "abnormal, true, mistake, reportNotFiled, false, removal_mistake, yes",
    "serious, true, deregistered, majorPenalty, false, removal_deregistered, yes",
    "abnormal, true, fulfilled, reportNotFiled, false, removal_fulfilled, yes",
    "abnormal, true, fulfilled, minorPenalty, false, removal_sixMonthsEarly, no",
    "abnormal, true, sixMonths, minorPenalty, true, removal_sixMonths, yes",
    "abnormal, true, sixMonths, minorPenalty, false, removal_sixMonthsEarly, no",
    "serious, true, twoYears, majorPenalty, true, removal_twoYears, yes",
    "serious, true, twoYears, majorPenalty, false, removal_twoYearsEarly, no",
    "abnormal, true, sixMonths, reportNotFiled, true, removal_other, no",
  })
  void eachExitHasItsCondition(
      String list,
      boolean standing,
      String ground,
      String listedFor,
      boolean over,
      String rule,
      String yes) {
    var answer =
        decide(
            Map.of(
                "application", Map.of("list", list, "ground", ground),
                "sheet",
                    Map.of(
                        "standing",
                        standing,
                        "listedFor",
                        listedFor,
                        "seriousOver",
                        over,
                        "penaltyOver",
                        over)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("removable", yes);
  }
}
