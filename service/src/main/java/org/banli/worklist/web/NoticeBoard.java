package org.banli.worklist.web;

import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public notice and objections of a case. */
@Component("worklistNoticeBoard")
class NoticeBoard {

  private final Notices notices;

  NoticeBoard(Notices notices) {
    this.notices = notices;
  }

  /** What the page shows. */
  public record Board(Notices.@Nullable Notice notice, List<Notices.Objection> objections) {}

  Board of(Actor actor, CaseNo no) {
    return new Board(notices.latest(no).orElse(null), notices.objections(actor, no));
  }
}
