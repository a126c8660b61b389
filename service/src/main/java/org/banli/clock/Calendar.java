package org.banli.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weekends and the days that notices moved, as an immutable value; beyond {@code knownUntil} only
 * weekends count.
 */
final class Calendar implements WorkingCalendar {

  private final Map<LocalDate, Boolean> moved;
  private final LocalDate knownUntil;

  Calendar(List<YearPlan.Day> days, LocalDate knownUntil) {
    var byDay = new HashMap<LocalDate, Boolean>();
    days.forEach(d -> byDay.put(d.day(), d.working()));
    this.moved = Map.copyOf(byDay);
    this.knownUntil = knownUntil;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return moved.getOrDefault(day, !isWeekend(day));
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("a term is never negative: " + days);
    }
    var end = day;
    for (int left = days; left > 0; left -= isWorkingDay(end) ? 1 : 0) {
      end = end.plusDays(1);
    }
    return end;
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  @Override
  public LocalDate roll(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  @Override
  public LocalDate knownUntil() {
    return knownUntil;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
