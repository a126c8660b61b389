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

  Firsts(WorkItemMapper mapper, Rows rows, Gate gate) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
  }

  /** The item is not open; what became of it is told only to those whose item it was. */
  Problem gone(Actor actor, long id) {
    return done(actor, id).map(Firsts::gone).orElseGet(Problem::notFound);
  }

  Optional<DoneItem> done(Actor actor, long id) {
    return mapper.findDone(id).filter(row -> theirs(actor, row)).map(rows::done);
  }

  private boolean theirs(Actor actor, DoneRow row) {
    var no = new CaseNo(row.caseNo());
    var contractor = row.contracted() ? Rows.unboxed(row.actor()) : OptionalLong.empty();
    return gate.may(actor, no, Rows.unboxed(row.office()), row.role(), contractor);
  }

  Problem claimed(WorkItem item) {
    return Problem.stale("worklist.stale.claimed", item.assigneeName().orElse("?"));
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
