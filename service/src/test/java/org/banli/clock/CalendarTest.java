package org.banli.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of real notices of the State Council. */
class CalendarTest {

  private final Calendar calendar = FactoryCalendar.CALENDAR;

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, true", // a Sunday worked for New Year
    "2026-02-14, true", // a Saturday worked for the Spring Festival
    "2026-02-15, false",
    "2026-02-23, false", // the ninth day of the break, a Monday
    "2026-02-24, true",
    "2026-02-28, true", // a Saturday worked
    "2026-09-20, true", // a Sunday worked for National Day
    "2026-10-07, false",
    "2026-10-08, true",
    "2026-10-10, true", // a Saturday worked
    "2026-10-11, false",
    "2026-11-21, false", // an ordinary Saturday
    "2026-11-23, true",
    "2004-01-17, true",
    "2008-05-01, false"
  })
  void followsTheNotices(LocalDate day, boolean working) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void tenWorkingDaysLeapOverTheSpringFestivalAndUseMakeUpSaturdays() {
    // from Friday 13 February: 14, then 24-28 February, 2-5 March
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 10))
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void aLastDayInTheNationalDayBreakRollsToTheDayAfterIt() {
    assertThat(calendar.roll(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 10, 8));
  }

  @Test
  void aLastDayOnAMakeUpSaturdayStays() {
    assertThat(calendar.roll(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
  }

  @Test
  void beyondTheKnownYearsOnlyWeekendsCount() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
  }

  @Test
  void aNegativeTermIsRefused() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 3, 2), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineThatIsNoDayIsNamedByItsNumber() {
    assertThatThrownBy(
            () -> YearPlan.parse("day,kind,name\n2027-01-01,holiday,元旦\n2027-13-01,holiday,x"))
        .hasMessage("3");
    assertThatThrownBy(() -> YearPlan.parse("2027-01-01,feast,元旦")).hasMessage("1");
  }
}
