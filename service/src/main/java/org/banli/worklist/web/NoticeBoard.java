package org.banli.worklist.web;

import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.notice.Notices;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** Public notice and objections of a case. */
@Component("worklistNoticeBoard")
class NoticeBoard {

  private final Notices notices;

  NoticeBoard(Notices notices) {
    this.notices = notices;
  }

  /** What the page shows. */
  public record Board(List<Posted> notices, List<Notices.Objection> objections) {}

  /** A notice under the title its matter gives it. */
  public record Posted(Notices.Notice notice, Bilingual title) {}

  Board of(Actor actor, CaseNo no, Matter matter) {
    var posted = notices.of(no).stream().map(it -> new Posted(it, title(matter, it))).toList();
    return new Board(posted, notices.objections(actor, no));
  }

  private static Bilingual title(Matter matter, Notices.Notice notice) {
    var rule = matter.notices().get(notice.key());
    return rule == null ? new Bilingual("", "") : rule.title();
  }
}
