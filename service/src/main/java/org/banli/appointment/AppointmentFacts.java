package org.banli.appointment;

import java.time.LocalDateTime;
import java.util.Map;
import org.banli.appointment.Appointments.Appointment;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/**
 * {@code appointment}: {@code at} as text, {@code day}, {@code time} as text, {@code office}; empty
 * while there is none.
 */
@Component
class AppointmentFacts implements FactSource {

  private final Appointments appointments;

  AppointmentFacts(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public String name() {
    return "appointment";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    return appointments
        .of(file.no())
        .flatMap(it -> it.at().map(at -> facts(it, at)))
        .orElseGet(Map::of);
  }

  private static Map<String, Object> facts(Appointment appointment, LocalDateTime at) {
    return Map.of(
        "at", at.toString(),
        "day", at.toLocalDate(),
        "time", at.toLocalTime().toString(),
        "office", appointment.office().name());
  }
}
