package org.banli.process;

import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a limit has passed: the case is marked, the log says so, a leader is asked. */
@Component
@Transactional
class Escalations {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Routes routes;

  Escalations(CaseFiles cases, Catalogue catalogue, Routes routes) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.routes = routes;
  }

  @EventListener
  void passed(Limits.Overdue limit) {
    var no = new CaseNo(limit.caseNo());
    cases.find(no).ifPresent(file -> passed(file, limit.key()));
  }

  private void passed(CaseFile file, String key) {
    var rule = catalogue.get(file.matter()).limits().get(key);
    if (rule != null && file.state() != CaseFile.State.ENDED) {
      passed(file.no(), rule);
    }
  }

  private void passed(CaseNo no, Matter.LimitRule rule) {
    cases.mark(no, "overdue");
    var details = Map.of("text", rule.name().zh(), "textEn", rule.name().en());
    cases.note(Actor.SYSTEM, no, "overdue", details, false);
    rule.escalate().ifPresent(level -> routes.urge(no, level));
  }
}
