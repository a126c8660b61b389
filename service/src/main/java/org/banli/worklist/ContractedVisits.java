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
  private final TakenBack taken;
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
      TakenBack taken,
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
    this.taken = taken;
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
    var assigned = open(id);
    taken.assigned(actor, assigned);
    events.publishEvent(new Worklist.Claimed(item.no(), item.task(), item.step(), actor));
    return assigned;
  }

  @Override
  public WorkItem takeBack(Actor actor, long id) {
    var item = locked(actor, id);
    if (!concerns(actor, item) && !gate.may(actor, item)) {
      throw firsts.gone(actor, id);
    }
    if (item.contracted() && item.assignee().isPresent()) {
      release(actor, item);
      taken.takenBack(actor, item);
    }
    return open(id);
  }

  private void release(Actor actor, WorkItem item) {
    mapper.release(item.id(), item.assignee().orElseThrow());
    note(actor, item, "take-back", item.assigneeName().orElse(""));
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> of(long contractor) {
    return rows.items(mapper.contracted(contractor));
  }

  @Override
  public int settle(Actor actor, long contractor) {
    var ended =
        rows.items(mapper.lockContracted(contractor)).stream()
            .filter(item -> !covered(contractor, item))
            .toList();
    for (var item : ended) {
      release(actor, item);
      taken.contractEnded(actor, item);
    }
    return ended.size();
  }

  private boolean covered(long contractor, WorkItem item) {
    return staff.find(contractor).filter(Staff.Member::open).stream()
        .flatMap(member -> member.lasting(clock.today()).stream())
        .filter(post -> post.role().equals(Actor.CONTRACTOR))
        .anyMatch(post -> item.divisionPath().startsWith(post.divisionPath()));
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
