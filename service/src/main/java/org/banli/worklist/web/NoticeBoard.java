package org.banli.worklist.web;

import java.util.List;
import java.util.Set;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public notice and objections of a case; who objected is for the county alone. */
@Component
class NoticeBoard {

  private static final Set<String> TOLD_WHO = Set.of("county", "city", "province");

  private final Notices notices;

  NoticeBoard(Notices notices) {
    this.notices = notices;
  }

  /** What the page shows. */
  public record Board(Notices.@Nullable Notice notice, List<Notices.Objection> objections) {}

  Board of(Actor actor, CaseNo no) {
    boolean told = actor.positions().stream().anyMatch(p -> TOLD_WHO.contains(p.level()));
    var objections = notices.objections(no).stream().map(o -> told ? o : withoutName(o)).toList();
    return new Board(notices.latest(no).orElse(null), objections);
  }

  private static Notices.Objection withoutName(Notices.Objection objection) {
    return new Notices.Objection("", "", objection.reason(), objection.at());
  }
}
