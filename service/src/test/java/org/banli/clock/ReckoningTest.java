package org.banli.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules §1.1, 民法典 Art. 200-204. */
class ReckoningTest {

  private final Reckoning reckoning = new Reckoning(FactoryCalendar.CALENDAR);

  @ParameterizedTest
  @CsvSource({
    // the day of the event is not counted (Art. 201)
    "2026-03-02T09:00, 1wd, 2026-03-03T23:59:59",
    "2026-03-02T09:00, 1d, 2026-03-03T23:59:59",
    // filed on a Saturday, counted from Sunday
    "2026-03-07T09:00, 3wd, 2026-03-11T23:59:59",
    // 30 working days over Tomb-sweeping and Labour Day with its make-up Saturday
    "2026-04-01T09:00, 30wd, 2026-05-18T23:59:59",
    // over National Day: 20 September and 10 October are worked
    "2026-09-18T09:00, 10wd, 2026-10-09T23:59:59",
    "2026-09-30T09:00, 3wd, 2026-10-10T23:59:59",
    // a notice of seven days that would end in the break ends after it (Art. 203)
    "2026-09-24T16:00, 7d, 2026-10-08T23:59:59",
    // ends on a make-up Saturday, which is a working day
    "2026-10-03T09:00, 7d, 2026-10-10T23:59:59",
    // a month ends on the corresponding day, else on the last (Art. 202)
    "2026-01-31T09:00, 1m, 2026-02-28T23:59:59",
    "2024-01-31T09:00, 1m, 2024-02-29T23:59:59",
    "2025-10-31T09:00, 6m, 2026-04-30T23:59:59",
    // 31 January 2026 is a Saturday: rolls to Monday
    "2025-12-31T09:00, 1m, 2026-02-02T23:59:59",
    // hours run from the moment, holidays or not
    "2026-09-30T16:30, 24h, 2026-10-01T16:30"
  })
  void endsAsTheLawSays(LocalDateTime from, String term, LocalDateTime end) {
    assertThat(reckoning.due(from, Term.parse(term)).at()).isEqualTo(end);
  }

  @Test
  void anEndBeyondTheKnownCalendarIsProvisional() {
    var from = LocalDateTime.parse("2026-12-25T09:00");
    assertThat(reckoning.due(from, Term.parse("4wd")).provisional()).isFalse();
    assertThat(reckoning.due(from, Term.parse("5wd")).provisional()).isTrue();
    assertThat(reckoning.due(from, Term.parse("240h")).provisional()).isFalse();
  }

  @Test
  void calendarDaysThatStoodAreAddedBeforeTheLastDayRolls() {
    var from = LocalDateTime.parse("2026-03-02T09:00");
    var pause = new Pause(from.plusDays(1), from.plusDays(3), "corrects");
    // 2 March + 3 days + 2 days = Saturday 7 March, rolls to Monday
    assertThat(reckoning.due(from, Term.parse("3d"), List.of(pause)).at())
        .isEqualTo(LocalDateTime.parse("2026-03-09T23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T10:00, 2026-03-06T23:59:59, WORKING_DAY, 0",
    "2026-03-07T10:00, 2026-03-06T23:59:59, WORKING_DAY, -1", // Saturday after a Friday's end
    "2026-03-10T10:00, 2026-03-06T23:59:59, WORKING_DAY, -2",
    "2026-03-02T10:00, 2026-03-06T23:59:59, WORKING_DAY, 4",
    "2026-03-02T10:00, 2026-03-09T23:59:59, DAY, 7",
    "2026-03-02T10:00, 2026-03-02T12:30, HOUR, 2",
    "2026-03-02T12:31, 2026-03-02T12:30, HOUR, -1"
  })
  void whatIsLeftIsCountedInTheTermsOwnUnit(
      LocalDateTime now, LocalDateTime due, Term.Unit unit, long left) {
    assertThat(reckoning.left(now, due, unit)).isEqualTo(left);
  }
}
