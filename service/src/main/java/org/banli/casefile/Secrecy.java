package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.region.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Cases of a matter with {@code secrecy: narrow}: read by the offices that handle or handled them,
 * and by the office where a member of staff filed one for somebody else (CC Art. 1110).
 */
@Component
class Secrecy {

  private final CaseFileMapper rows;
  private final Catalogue catalogue;
  private final ObjectProvider<Handling> handling;
  private final Offices offices;

  Secrecy(
      CaseFileMapper rows,
      Catalogue catalogue,
      ObjectProvider<Handling> handling,
      Offices offices) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.handling = handling;
    this.offices = offices;
  }

  boolean narrow(CaseFile file) {
    return catalogue.get(file.matter()).closing().narrow();
  }

  /** The offices, when the case is kept narrowly. */
  Optional<Set<Long>> within(CaseFile file) {
    if (!narrow(file)) {
      return Optional.empty();
    }
    var all = new HashSet<Long>();
    handling.forEach(known -> all.addAll(known.offices(file.no())));
    if (rows.find(file.no().value()).filter(row -> row.consent() != null).isPresent()) {
      offices.of(file.filed(), day(file.submitted())).forEach(office -> all.add(office.id()));
    }
    return Optional.of(Set.copyOf(all));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ApplicationClock.ZONE);
  }
}
