package org.banli.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;

/** The calendar as delivered, without a database. */
final class FactoryCalendar {

  static final Calendar CALENDAR = new Calendar(YearPlan.parse(csv()), LocalDate.of(2026, 12, 31));

  private FactoryCalendar() {}

  private static String csv() {
    try {
      return new ClassPathResource("calendar/cn.csv").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
