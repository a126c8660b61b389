package org.banli.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Actor;
import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits in {@code work_item}: the contractor is the assignee. */
@Service("worklistVisits")
@Transactional
class ContractedVisits implements Visits {

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Gate gate;
  private final Firsts firsts;
  private final CaseFiles cases;
  private final Addresses addresses;
  private final Offices offices;
  private final Staff staff;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  ContractedVisits(
      WorkItemMapper mapper,
      Rows rows,
      Gate gate,
      Firsts firsts,
      CaseFiles cases,
      Addresses addresses,
      Offices offices,
      Staff staff,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
    this.firsts = firsts;
    this.cases = cases;
    this.addresses = addresses;
    this.offices = offices;
    this.staff = staff;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Contractor> contractors(Actor actor, long id) {
    return mapper
        .find(id)
        .map(rows::item)
        .filter(item -> mayAssign(actor, item))
        .map(this::near)
        .orElse(List.of());
  }

  @Override
  public WorkItem assign(Actor actor, long id, long contractor) {
    var item = locked(actor, id);
    demandAssign(actor, item);
    if (item.contracted() && item.assignee().orElse(-1) == contractor) {
      return item;
    }
    demandFree(actor, item);
    var person =
        near(item).stream()
            .filter(one -> one.account() == contractor)
            .findFirst()
            .orElseThrow(() -> Problem.refused("worklist.visit.nobody"));
    mapper.assign(id, contractor);
    note(actor, item, "assign", person.name());
    events.publishEvent(new Worklist.Claimed(item.no(), item.task(), item.step(), actor));
    return open(id);
  }

  @Override
  public WorkItem takeBack(Actor actor, long id) {
    var item = locked(actor, id);
    if (!concerns(actor, item) && !gate.may(actor, item)) {
      throw Problem.notFound();
    }
    if (item.contracted() && item.assignee().isPresent()) {
      mapper.release(id, item.assignee().getAsLong());
      note(actor, item, "take-back", item.assigneeName().orElse(""));
    }
    return open(id);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayTakeBack(Actor actor, WorkItem item) {
    return item.contracted() && concerns(actor, item);
  }

  @Override
  @Transactional(readOnly = true)
  public Visited visited(Actor actor, long id) {
    var item =
        mapper
            .find(id)
            .map(rows::item)
            .filter(found -> found.block().equals(WorkItem.VISIT))
            .orElseThrow(Problem::notFound);
    gate.demand(actor, item);
    var file = cases.get(item.no());
    return new Visited(
        file.no().value(),
        file.name().value(),
        file.phone().value(),
        item.place(),
        addresses.of(file));
  }

  private void demandAssign(Actor actor, WorkItem item) {
    if (!concerns(actor, item)) {
      throw Problem.notFound();
    }
    if (!item.block().equals(WorkItem.VISIT)) {
      throw Problem.refused("worklist.visit.only-visits");
    }
  }

  /** A leader may hand over what one of the office has claimed; colleagues may not. */
  private void demandFree(Actor actor, WorkItem item) {
    if (item.contracted() || (!own(actor, item) && !gate.leads(actor, item))) {
      throw firsts.claimed(item);
    }
  }

  private boolean mayAssign(Actor actor, WorkItem item) {
    return item.block().equals(WorkItem.VISIT)
        && !item.contracted()
        && concerns(actor, item)
        && (own(actor, item) || gate.leads(actor, item));
  }

  private static boolean own(Actor actor, WorkItem item) {
    return item.assignee().orElse(actor.account()) == actor.account();
  }

  /** It waits at their office, for their role or under their lead. */
  private boolean concerns(Actor actor, WorkItem item) {
    return item.office().isPresent()
        && !actor.isContractor()
        && (gate.may(actor, item) || gate.leads(actor, item));
  }

  /** Contractors of the office and of the offices above it. */
  private List<Contractor> near(WorkItem item) {
    var at =
        offices.find(item.office().orElseThrow()).stream()
            .flatMap(this::andAbove)
            .map(Office::id)
            .toList();
    var barred = gate.barred(item);
    return staff.holding(Actor.CONTRACTOR, at, clock.today()).stream()
        .filter(member -> !barred.contains(member.id()))
        .flatMap(member -> contractor(member, at))
        .toList();
  }

  private Stream<Office> andAbove(Office office) {
    int level = Offices.LEVELS.indexOf(office.level());
    var above =
        Stream.of(office.division().path().split("/"))
            .filter(code -> !code.isEmpty())
            .flatMap(code -> offices.of(new DivisionCode(code), clock.today()).stream())
            .filter(other -> Offices.LEVELS.indexOf(other.level()) > level);
    return Stream.concat(Stream.of(office), above);
  }

  private Stream<Contractor> contractor(Staff.Member member, List<Long> at) {
    var today = clock.today();
    return member.lasting(today).stream()
        .filter(post -> post.role().equals(Actor.CONTRACTOR) && at.contains(post.office()))
        .filter(post -> !post.from().isAfter(today) && post.to() != null)
        .map(
            post ->
                new Contractor(
                    member.id(),
                    member.name(),
                    post.officeName(),
                    Objects.requireNonNull(post.to())))
        .limit(1);
  }

  private WorkItem locked(Actor actor, long id) {
    return mapper.lock(id).map(rows::item).orElseThrow(() -> firsts.gone(actor, id));
  }

  private WorkItem open(long id) {
    return mapper.find(id).map(rows::item).orElseThrow(Problem::notFound);
  }

  /** The timeline's event, which the audit log chains; the household may know who will come. */
  private void note(Actor actor, WorkItem item, String action, String contractor) {
    cases.note(
        actor,
        item.no(),
        action,
        Map.of(
            "item", String.valueOf(item.id()),
            "step", item.stepName().zh(),
            "stepEn", item.stepName().en(),
            "contractor", contractor),
        true);
  }
}
