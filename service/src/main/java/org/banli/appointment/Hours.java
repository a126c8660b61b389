package org.banli.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banli.benefit.Standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * When and how many people an office sees, as the parameters of its division say.
 *
 * @param spans opening hours of a working day
 * @param minutes length of an appointment
 * @param seats how many at a time
 * @param daysAhead how many days ahead can be booked
 */
record Hours(List<Span> spans, int minutes, int seats, int daysAhead) {

  /** From when until when. */
  record Span(LocalTime from, LocalTime to) {}

  /** Nothing that can be booked. */
  static final Hours CLOSED = new Hours(List.of(), 0, 0, 0);

  /** Parameters {@code appointmentHours} and so on; closed where one of them is missing. */
  static Hours of(Map<String, Standard> standards) {
    var minutes = number(standards.get("appointmentMinutes"));
    var seats = number(standards.get("appointmentSeats"));
    var ahead = number(standards.get("appointmentDaysAhead"));
    var hours = standards.get("appointmentHours");
    return hours == null || minutes <= 0
        ? CLOSED
        : new Hours(spans(hours.value().toString()), minutes, seats, ahead);
  }

  /** Starts on a day that the office is open, none of which ends after closing time. */
  List<LocalDateTime> starts(LocalDate day) {
    var starts = new ArrayList<LocalDateTime>();
    for (var span : spans) {
      var end = day.atTime(span.to());
      var start = day.atTime(span.from());
      while (!start.plusMinutes(minutes).isAfter(end)) {
        starts.add(start);
        start = start.plusMinutes(minutes);
      }
    }
    return starts;
  }

  /** {@code 09:00-12:00,14:00-17:00}. */
  private static List<Span> spans(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(span -> span.strip().split("-", -1))
        .map(ends -> new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
        .toList();
  }

  private static int number(@Nullable Standard standard) {
    return standard != null && standard.value() instanceof Number number ? number.intValue() : 0;
  }
}
