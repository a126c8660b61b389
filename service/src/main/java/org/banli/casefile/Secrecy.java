package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  private final LinkMapper links;

  Secrecy(
      CaseFileMapper rows,
      Catalogue catalogue,
      ObjectProvider<Handling> handling,
      Offices offices,
      LinkMapper links) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.handling = handling;
    this.offices = offices;
    this.links = links;
  }

  /** Also what is about such a case, as its correction: it tells the same. */
  boolean narrow(CaseFile file) {
    return kept(file) || about(file).anyMatch(this::kept);
  }

  private boolean kept(CaseFile file) {
    return catalogue.get(file.matter()).closing().narrow();
  }

  private Stream<CaseFile> about(CaseFile file) {
    return links.of(file.no().value()).stream()
        .filter(row -> row.caseNo().equals(file.no().value()))
        .flatMap(row -> Optional.ofNullable(row.aboutCase()).stream())
        .flatMap(no -> rows.find(no).stream())
        .map(CaseRow::file);
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
    links.office(file.no().value()).ifPresent(all::add);
    return Optional.of(Set.copyOf(all));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ApplicationClock.ZONE);
  }
}
