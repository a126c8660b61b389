package org.banli.appointment;

import java.util.Set;
import java.util.stream.Collectors;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Handling;
import org.springframework.stereotype.Component;

/** The office where somebody is expected prepares for them before a step waits there. */
@Component("appointmentHosts")
class Hosts implements Handling {

  private final AppointmentMapper rows;

  Hosts(AppointmentMapper rows) {
    this.rows = rows;
  }

  @Override
  public Set<Long> offices(CaseNo no) {
    return rows.find(no.value()).stream()
        .filter(row -> row.starts() != null)
        .map(AppointmentMapper.Row::office)
        .collect(Collectors.toSet());
  }
}
