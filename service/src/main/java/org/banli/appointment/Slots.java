package org.banli.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.appointment.AppointmentMapper.Filled;
import org.banli.appointment.Appointments.Slot;
import org.banli.benefit.Standards;
import org.banli.clock.WorkingCalendar;
import org.banli.platform.ApplicationClock;
import org.banli.region.Office;
import org.springframework.stereotype.Component;

/**
 * The slots that an office has: on working days from tomorrow on, as far as the working calendar is
 * known. Nobody keeps them; one query tells which are filled.
 */
@Component("appointmentSlots")
class Slots {

  private final AppointmentMapper rows;
  private final Standards standards;
  private final WorkingCalendar calendar;
  private final ApplicationClock clock;

  Slots(
      AppointmentMapper rows,
      Standards standards,
      WorkingCalendar calendar,
      ApplicationClock clock) {
    this.rows = rows;
    this.standards = standards;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Those with a free seat, earliest first. */
  List<Slot> free(Office office, String service) {
    var hours = hours(office);
    var from = clock.today().plusDays(1);
    var filled = filled(office, service, from);
    return from.datesUntil(last(hours).plusDays(1))
        .filter(calendar::isWorkingDay)
        .flatMap(day -> hours.starts(day).stream())
        .map(at -> new Slot(at, hours.minutes(), hours.seats() - filled.getOrDefault(at, 0)))
        .filter(slot -> slot.left() > 0)
        .toList();
  }

  /** Whether the office has such a slot, free or not. */
  boolean exists(Office office, LocalDateTime at) {
    var hours = hours(office);
    var day = at.toLocalDate();
    return day.isAfter(clock.today())
        && !day.isAfter(last(hours))
        && calendar.isWorkingDay(day)
        && hours.starts(day).contains(at);
  }

  Hours hours(Office office) {
    return Hours.of(standards.all(office.division().code(), clock.today()));
  }

  /** Never before today, so that a closed office has no days. */
  private LocalDate last(Hours hours) {
    var last = clock.today().plusDays(hours.daysAhead());
    var known = calendar.knownUntil();
    var end = last.isAfter(known) ? known : last;
    return end.isBefore(clock.today()) ? clock.today() : end;
  }

  private Map<LocalDateTime, Integer> filled(Office office, String service, LocalDate from) {
    return rows.filled(office.id(), service, from.atStartOfDay()).stream()
        .collect(Collectors.toMap(Filled::starts, Filled::seats));
  }
}
