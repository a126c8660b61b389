package org.banli.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/** What holds for every day and every term. */
class CalendarPropertyTest {

  private static final String FIRST = "2004-01-01";
  private static final String LAST = "2028-12-31";

  private final Calendar calendar = FactoryCalendar.CALENDAR;
  private final Reckoning reckoning = new Reckoning(calendar);

  @Property
  void aTermOfWorkingDaysEndsOnAWorkingDayAfterThatMany(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
      @ForAll @IntRange(min = 1, max = 90) int days) {
    var end = calendar.plusWorkingDays(day, days);
    assertThat(calendar.isWorkingDay(end)).isTrue();
    assertThat(calendar.workingDaysBetween(day, end)).isEqualTo(days);
  }

  @Property
  void twoTermsAfterOneAnotherAreOneTerm(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
      @ForAll @IntRange(max = 45) int first,
      @ForAll @IntRange(max = 45) int second) {
    assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(day, first), second))
        .isEqualTo(calendar.plusWorkingDays(day, first + second));
  }

  @Property
  void countingBackwardsIsCountingForwardsNegated(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate one,
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate other) {
    assertThat(calendar.workingDaysBetween(one, other))
        .isEqualTo(-calendar.workingDaysBetween(other, one));
  }

  @Property
  void rollingTwiceIsRollingOnceAndNeverBack(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day) {
    var rolled = calendar.roll(day);
    assertThat(rolled).isAfterOrEqualTo(day);
    assertThat(calendar.roll(rolled)).isEqualTo(rolled);
    assertThat(day.datesUntil(rolled).noneMatch(calendar::isWorkingDay)).isTrue();
  }

  @Property
  void aLongerTermNeverEndsEarlier(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
      @ForAll Term.Unit unit,
      @ForAll @IntRange(min = 0, max = 60) int amount) {
    var from = day.atTime(10, 30);
    assertThat(reckoning.due(from, new Term(amount + 1, unit)).at())
        .isAfterOrEqualTo(reckoning.due(from, new Term(amount, unit)).at());
  }

  @Property
  void aPauseMovesTheEndByTheWorkingDaysItLasted(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
      @ForAll @IntRange(min = 0, max = 20) int before,
      @ForAll @IntRange(min = 0, max = 40) int stood) {
    var stopped = day.plusDays(before).atTime(9, 0);
    var pause = new Pause(stopped, stopped.plusDays(stood), "corrects");
    var term = new Term(30, Term.Unit.WORKING_DAY);
    var plain = reckoning.due(day.atTime(8, 0), term).at();
    var moved = reckoning.due(day.atTime(8, 0), term, List.of(pause)).at();
    assertThat(calendar.workingDaysBetween(plain.toLocalDate(), moved.toLocalDate()))
        .isEqualTo(
            calendar.workingDaysBetween(
                stopped.toLocalDate(), stopped.plusDays(stood).toLocalDate()));
  }

  @Property
  void hoursRunThroughHolidays(
      @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
      @ForAll @IntRange(min = 0, max = 23) int hour,
      @ForAll @IntRange(min = 1, max = 240) int amount) {
    LocalDateTime from = day.atTime(hour, 15);
    assertThat(reckoning.due(from, new Term(amount, Term.Unit.HOUR)).at())
        .isEqualTo(from.plusHours(amount));
  }
}
