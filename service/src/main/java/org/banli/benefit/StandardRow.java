package org.banli.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.banli.benefit.Standards.Standard;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A row; {@code valueType} is {@code number}, {@code boolean} or {@code text}. */
record StandardRow(
    long id,
    String standardKey,
    String division,
    String value,
    String valueType,
    String unit,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String law,
    String source) {

  private static final Pattern HOURS =
      Pattern.compile(
          "([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d"
              + "(,([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d)*");

  /** Hours of a day: {@code 09:00-12:00,14:00-17:00}; each begins before it ends. */
  static boolean isHours(String text) {
    return HOURS.matcher(text).matches()
        && Arrays.stream(text.split(",", -1))
            .allMatch(span -> span.substring(0, 5).compareTo(span.substring(6)) < 0);
  }

  Standard standard() {
    return new Standard(id, standardKey, new DivisionCode(division), typed(), unit, validFrom, law);
  }

  static String typeOf(Object value) {
    return value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "text";
  }

  private Object typed() {
    return switch (valueType) {
      case "number" -> new BigDecimal(value);
      case "boolean" -> Boolean.valueOf(value);
      default -> value;
    };
  }
}
