package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Term;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list on {@code work_item}; closed items move to {@code work_done}. */
@Service("worklistWorkItems")
@Transactional
class WorkItems implements Worklist {

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Gate gate;
  private final Firsts firsts;
  private final Completing completing;
  private final Visits visits;
  private final TakenBack taken;
  private final CaseFiles cases;
  private final AuditLog audit;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  WorkItems(
      WorkItemMapper mapper,
      Rows rows,
      Gate gate,
      Firsts firsts,
      Completing completing,
      Visits visits,
      TakenBack taken,
      CaseFiles cases,
      AuditLog audit,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
    this.firsts = firsts;
    this.completing = completing;
    this.visits = visits;
    this.taken = taken;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void add(WorkItem item, Optional<Term> term) {
    mapper.insert(rows.row(item), term.map(Term::toString).orElse(null));
  }

  @Override
  public void moveDue(CaseNo no, LocalDateTime before, LocalDateTime after) {
    mapper.moveDue(no.value(), before, after);
  }

  @Override
  public void remove(String task) {
    mapper.lockTask(task).ifPresent(this::takeBack);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Bilingual> steps(CaseNo no) {
    return rows.items(mapper.ofCase(no.value())).stream().map(WorkItem::stepName).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public int waitingAt(long office) {
    return mapper.waitingAt(office).size();
  }

  private void takeBack(ItemRow row) {
    taken.ended(rows.item(row));
    mapper.keep(row.id(), null, null, null, null, LocalDateTime.now(clock));
    mapper.delete(row.id());
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> ofCase(Actor actor, CaseNo no) {
    var readable = gate.mayRead(actor, cases.get(no));
    return rows.items(mapper.ofCase(no.value())).stream()
        .filter(item -> readable || gate.may(actor, item))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DoneItem> doneOfCase(Actor actor, CaseNo no) {
    if (!gate.mayRead(actor, cases.get(no))) {
      throw Problem.notFound();
    }
    return rows.dones(mapper.doneOfCase(no.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public WorkItem get(Actor actor, long id) {
    var item = mapper.find(id).map(rows::item).orElseThrow(() -> firsts.gone(actor, id));
    demand(actor, item);
    return item;
  }

  /** Whoever had it is told that it was taken back. */
  private void demand(Actor actor, WorkItem item) {
    if (!gate.may(actor, item)) {
      throw firsts.gone(actor, item.id());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public DoneItem done(Actor actor, long id) {
    return firsts.done(actor, id).orElseThrow(Problem::notFound);
  }

  @Override
  public WorkItem claim(Actor actor, long id) {
    get(actor, id);
    var won = mapper.claim(id, actor.account()) == 1;
    var item = mapper.lock(id).map(rows::item).orElseThrow(() -> firsts.gone(actor, id));
    if (item.assignee().orElse(-1) != actor.account()) {
      throw firsts.claimed(item);
    }
    if (won) {
      record(actor, item, "claim");
      events.publishEvent(new Claimed(item.no(), item.task(), item.step(), actor));
    }
    return item;
  }

  @Override
  public WorkItem release(Actor actor, long id) {
    var item = mapper.lock(id).map(rows::item).orElseThrow(() -> firsts.gone(actor, id));
    if (item.contracted()) {
      return visits.takeBack(actor, id);
    }
    if (!gate.leads(actor, item)) {
      gate.demand(actor, item);
      demandOwn(actor, item);
    }
    if (item.assignee().isPresent()) {
      mapper.release(id, item.assignee().getAsLong());
      record(actor, item, "release");
    }
    return mapper.find(id).map(rows::item).orElseThrow(Problem::notFound);
  }

  private void demandOwn(Actor actor, WorkItem item) {
    if (item.assignee().orElse(actor.account()) != actor.account()) {
      throw firsts.claimed(item);
    }
  }

  @Override
  public void complete(Actor actor, long id, Completion completion) {
    mapper.find(id).ifPresent(row -> cases.lock(new CaseNo(row.caseNo())));
    var item = mapper.lock(id).map(rows::item).orElseThrow(() -> firsts.gone(actor, id));
    demand(actor, item);
    demandOwn(actor, item);
    if (item.version() != completion.version()) {
      throw Problem.stale("worklist.stale.changed");
    }
    completing.complete(actor, item, completion);
  }

  /** What a party has before them is no longer what the file holds. */
  @EventListener
  void changed(CaseFiles.ApplicationChanged changed) {
    mapper.outdate(changed.no().value());
  }

  private void record(Actor actor, WorkItem item, String action) {
    audit.action(
        actor,
        "case:" + item.no(),
        action,
        Map.of("item", String.valueOf(item.id()), "step", item.step()));
  }
}
