package org.banli.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.appointment.AppointmentMapper.Row;
import org.banli.appointment.AppointmentMapper.Seat;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Appointments} as rows; a seat is won under its key. */
@Service
@Transactional
class BookedAppointments implements Appointments {

  private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Set<String> HOSTS = Set.of("clerk", "reviewer", "leader");

  private final AppointmentMapper rows;
  private final Slots slots;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Offices offices;
  private final Routing routing;
  private final Access access;
  private final AppointmentNews news;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;

  BookedAppointments(
      AppointmentMapper rows,
      Slots slots,
      CaseFiles cases,
      Catalogue catalogue,
      Offices offices,
      Routing routing,
      Access access,
      AppointmentNews news,
      ApplicationEventPublisher events,
      ApplicationClock clock) {
    this.rows = rows;
    this.slots = slots;
    this.cases = cases;
    this.catalogue = catalogue;
    this.offices = offices;
    this.routing = routing;
    this.access = access;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Appointment> of(CaseNo no) {
    return rows.find(no.value()).map(this::appointment);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Slot> free(CaseNo no, String level) {
    var file = cases.get(no);
    return office(file, level).map(at -> slots.free(at, service(file))).orElse(List.of());
  }

  @Override
  public Appointment book(Actor actor, CaseNo no, String level, LocalDateTime at) {
    var file = cases.get(no);
    var before = rows.lock(no.value());
    var office = office(file, level).filter(it -> slots.exists(it, at)).orElseThrow(Taken::new);
    var hours = slots.hours(office);
    rows.lockOffice(office.id());
    var seat = seat(no, new Seat(office.id(), service(file), at, 0), hours.seats());
    rows.giveBack(no.value(), LocalDateTime.now(clock), seat);
    var row =
        new Row(
            no.value(), office.id(), level, seat.service(), at, hours.minutes(), clock.instant());
    rows.save(row);
    var was = before.flatMap(it -> Optional.ofNullable(it.starts()));
    note(actor, no, was.isPresent() ? "appointment-moved" : "appointment-booked", at, office);
    news.tell(actor, no, office, was, Optional.of(at));
    return appointment(row);
  }

  @Override
  public Appointment move(Actor actor, CaseNo no, LocalDateTime at) {
    var before = own(actor, no);
    var moved = book(actor, no, before.officeLevel(), at);
    events.publishEvent(new Moved(no, Optional.ofNullable(before.starts()), moved.at()));
    return moved;
  }

  @Override
  public void cancel(Actor actor, CaseNo no) {
    var before = own(actor, no);
    var at = before.starts();
    if (at != null) {
      free(before);
      var office = appointment(before).office();
      note(actor, no, "appointment-cancelled", at, office);
      news.tell(actor, no, office, Optional.of(at), Optional.empty());
      events.publishEvent(new Moved(no, Optional.of(at), Optional.empty()));
    }
  }

  @Override
  public boolean changeable(Appointment appointment) {
    return changeable(appointment.at().orElse(null));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Visitor> day(Actor actor, long office, LocalDate day) {
    demandHost(actor, office);
    return rows.day(office, day.atStartOfDay(), day.plusDays(1).atStartOfDay()).stream()
        .flatMap(row -> visitor(actor, row).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DayCount> days(Actor actor, long office, LocalDate from) {
    demandHost(actor, office);
    return rows.days(office, from.atStartOfDay()).stream()
        .map(row -> new DayCount(row.day(), row.visitors()))
        .toList();
  }

  /** Whoever has nothing to come for any more keeps no seat from others. */
  @EventListener
  void ended(CaseFiles.Concluded concluded) {
    rows.lock(concluded.no().value())
        .filter(row -> row.starts() != null && row.starts().isAfter(LocalDateTime.now(clock)))
        .ifPresent(this::free);
  }

  private void free(Row row) {
    rows.giveBack(row.caseNo(), LocalDateTime.now(clock), null);
    rows.save(
        new Row(
            row.caseNo(),
            row.office(),
            row.officeLevel(),
            row.service(),
            null,
            row.minutes(),
            clock.instant()));
  }

  /** The lowest seat that can be had. */
  private Seat seat(CaseNo no, Seat start, int seats) {
    var taken = rows.seats(start);
    for (int number = 1; number <= seats; number++) {
      var seat = new Seat(start.office(), start.service(), start.starts(), number);
      if (!taken.contains(number)) {
        rows.take(seat, no.value());
      }
      if (no.value().equals(rows.holder(seat))) {
        return seat;
      }
    }
    throw new Taken();
  }

  private Row own(Actor actor, CaseNo no) {
    access.demand(actor, Access.Act.REBOOK, cases.subject(cases.get(no)));
    var row = rows.lock(no.value()).orElseThrow(Problem::notFound);
    if (cases.get(no).state() == CaseFile.State.ENDED || !changeable(row.starts())) {
      throw Problem.refused("appointment.late");
    }
    return row;
  }

  private boolean changeable(@Nullable LocalDateTime at) {
    return at == null || at.toLocalDate().isAfter(clock.today());
  }

  private Optional<Office> office(CaseFile file, String level) {
    return routing
        .route(file.responsible(), level, "clerk", clock.today())
        .map(Routing.Route::office);
  }

  /** Matters of a family are done at the same desks. */
  private String service(CaseFile file) {
    return catalogue.get(file.matter()).family().id();
  }

  private Appointment appointment(Row row) {
    return new Appointment(
        new CaseNo(row.caseNo()),
        offices.find(row.office()).orElseThrow(),
        row.officeLevel(),
        Optional.ofNullable(row.starts()),
        row.minutes());
  }

  private Optional<Visitor> visitor(Actor actor, Row row) {
    var file = cases.get(new CaseNo(row.caseNo()));
    return Optional.ofNullable(row.starts())
        .filter(at -> access.may(actor, Access.Act.VIEW_FILE, cases.subject(file)))
        .map(
            at ->
                new Visitor(
                    at,
                    row.minutes(),
                    file.no(),
                    file.name().value(),
                    catalogue.get(file.matter()).name(),
                    file.steps()));
  }

  private static void demandHost(Actor actor, long office) {
    if (HOSTS.stream().noneMatch(role -> actor.holds(role, office))) {
      throw Problem.notFound();
    }
  }

  private void note(Actor actor, CaseNo no, String action, LocalDateTime at, Office office) {
    var said = SAID.format(at);
    cases.note(
        actor,
        no,
        action,
        Map.of("text", said + " " + office.name(), "textEn", said + " " + office.nameEn()),
        true);
  }
}
