package org.banli.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;

/** Values as the engine keeps them: only texts, numbers, booleans and moments. */
final class Variables {

  private Variables() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().scale() <= 0 ? number.longValue() : number.doubleValue();
    }
    if (value instanceof LocalDate day) {
      return moment(day.atStartOfDay());
    }
    if (value instanceof LocalDateTime moment) {
      return moment(moment);
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    throw new IllegalArgumentException("a routing value is text, number, boolean or date");
  }

  static Date moment(LocalDateTime moment) {
    return Date.from(moment.atZone(ApplicationClock.ZONE).toInstant());
  }

  static LocalDateTime time(Date moment) {
    return LocalDateTime.ofInstant(moment.toInstant(), ApplicationClock.ZONE);
  }
}
