package org.banli.worklist.web;

import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Actor;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** What a contractor is shown of a case: whom to visit and where; every look is logged (R11). */
@Component("worklistVisitBook")
class VisitBook {

  private final CaseFiles cases;
  private final Visits visits;
  private final AuditLog audit;

  VisitBook(CaseFiles cases, Visits visits, AuditLog audit) {
    this.cases = cases;
    this.visits = visits;
    this.audit = audit;
  }

  @Transactional
  public CaseFile open(Actor actor, WorkItem item, ModelAndView page) {
    audit.view(actor, "case:" + item.no());
    page.addObject("visited", visits.visited(actor, item.id()));
    return cases.get(item.no());
  }
}
