package org.banli.worklist;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the second of two people who was first and what they did. */
@Component("worklistFirsts")
class Firsts {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Gate gate;
  private final TakenBack taken;

  Firsts(WorkItemMapper mapper, Rows rows, Gate gate, TakenBack taken) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
    this.taken = taken;
  }

  /** The item is not theirs any more; what became of it is told only to those whose it was. */
  Problem gone(Actor actor, long id) {
    return closed(actor, id)
        .map(Firsts::gone)
        .or(() -> takenBack(actor, id).map(item -> takenBack(actor, item)))
        .orElseGet(Problem::notFound);
  }

  Optional<DoneItem> done(Actor actor, long id) {
    return closed(actor, id).or(() -> takenBack(actor, id));
  }

  private Optional<DoneItem> closed(Actor actor, long id) {
    return mapper.findDone(id).filter(row -> theirs(actor, row)).map(rows::done);
  }

  private Optional<DoneItem> takenBack(Actor actor, long id) {
    return taken.find(actor, id).filter(row -> stillTheirs(actor, row)).map(rows::done);
  }

  /** As long as they could be given it again: not after the contract, nor a near relative's. */
  private boolean stillTheirs(Actor contractor, DoneRow row) {
    var again = OptionalLong.of(contractor.account());
    return gate.may(
        contractor,
        new CaseNo(row.caseNo()),
        Rows.unboxed(row.office()),
        row.role(),
        again,
        Optional.empty());
  }

  private boolean theirs(Actor actor, DoneRow row) {
    var no = new CaseNo(row.caseNo());
    var contractor = row.contracted() ? Rows.unboxed(row.actor()) : OptionalLong.empty();
    return gate.may(
        actor,
        no,
        Rows.unboxed(row.office()),
        row.role(),
        contractor,
        Optional.ofNullable(row.party()));
  }

  Problem claimed(WorkItem item) {
    return Problem.stale("worklist.stale.claimed", item.assigneeName().orElse("?"));
  }

  private static Problem takenBack(Actor contractor, DoneItem item) {
    var at = item.done().format(AT);
    if (item.actor().isEmpty()) {
      return Problem.stale("worklist.stale.withdrawn", at);
    }
    return item.actor().getAsLong() == contractor.account()
        ? Problem.stale("worklist.stale.given-back", at)
        : Problem.stale("worklist.stale.taken-back", item.actorName().orElse("?"), at);
  }

  private static Problem gone(DoneItem done) {
    return done.actor().isEmpty()
        ? Problem.stale("worklist.stale.withdrawn", done.done().format(AT))
        : Problem.stale(
            "worklist.stale.done",
            done.actorName().orElse("?"),
            done.done().format(AT),
            done.outcomeText().map(Firsts::text).orElse(""));
  }

  private static String text(Bilingual text) {
    Locale locale = LocaleContextHolder.getLocale();
    return text.in(locale);
  }
}
