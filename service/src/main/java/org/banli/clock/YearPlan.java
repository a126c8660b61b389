package org.banli.clock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads lines {@code day,kind,name}; kind is {@code holiday} or {@code workday}. */
final class YearPlan {

  private YearPlan() {}

  /** A day that is not what its weekday says. */
  record Day(LocalDate day, boolean working, String name) {}

  /**
   * @throws IllegalArgumentException naming the first line that cannot be read
   */
  static List<Day> parse(String csv) {
    var days = new ArrayList<Day>();
    var lines = csv.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("day,")) {
        days.add(day(i + 1, lines.get(i)));
      }
    }
    return days;
  }

  private static Day day(int number, String line) {
    var parts = line.split(",", -1);
    if (parts.length != 3 || !parts[1].matches("holiday|workday")) {
      throw new IllegalArgumentException(String.valueOf(number));
    }
    try {
      return new Day(LocalDate.parse(parts[0]), parts[1].equals("workday"), parts[2]);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(String.valueOf(number), e);
    }
  }
}
