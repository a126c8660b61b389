package org.banli.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them: 2026-03-02, 2026/3/2, 2026年3月2日, 20260302. */
final class Days {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

  private Days() {}

  /** Null when it is no day of the calendar. */
  static @Nullable LocalDate parse(String text) {
    var parts = DAY.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    int from = parts.group(2) == null ? 4 : 2;
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(from)),
          Integer.parseInt(parts.group(from + 1)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
