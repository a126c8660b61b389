package org.banli.portal.web;

import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Visiting;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** The case of a request, for those who may read it; looks of staff are logged as on pages. */
@Component("portalCaseAccess")
class CaseAccess {

  private final CurrentActor actor;
  private final Access access;
  private final CaseFiles cases;
  private final Visiting visiting;
  private final AuditLog audit;

  CaseAccess(
      CurrentActor actor, Access access, CaseFiles cases, Visiting visiting, AuditLog audit) {
    this.actor = actor;
    this.access = access;
    this.cases = cases;
    this.visiting = visiting;
    this.audit = audit;
  }

  /** Its public side: for the applicant, and for staff who read the file. */
  CaseFile view(CaseNo no) {
    var file = cases.get(no);
    access.demand(actor.get(), Access.Act.VIEW, cases.subject(file));
    return logged(file);
  }

  /** All of it, for staff. */
  CaseFile file(CaseNo no) {
    var file = cases.get(no);
    access.demand(actor.get(), Access.Act.VIEW_FILE, cases.subject(file));
    return logged(file);
  }

  /** For papers: of the applicant, of who stands in for them, and of staff who read the file. */
  CaseFile attachable(CaseNo no) {
    var file = cases.get(no);
    var subject = cases.subject(file);
    if (!access.may(actor.get(), Access.Act.APPLY, subject) && !visiting.asked(actor.get(), no)) {
      access.demand(actor.get(), Access.Act.VIEW_FILE, subject);
    }
    return file;
  }

  boolean asStaff(CaseFile file) {
    return access.may(actor.get(), Access.Act.VIEW_FILE, cases.subject(file));
  }

  /** Everything an applicant sees of it: not for parties of somebody else's case. */
  CaseFile whole(CaseNo no) {
    var file = view(no);
    var subject = cases.subject(file);
    if (!access.may(actor.get(), Access.Act.APPLY, subject)) {
      access.demand(actor.get(), Access.Act.VIEW_FILE, subject);
    }
    return file;
  }

  private CaseFile logged(CaseFile file) {
    if (actor.get().kind() == Actor.Kind.STAFF) {
      audit.view(actor.get(), "case:" + file.no());
    }
    return file;
  }
}
