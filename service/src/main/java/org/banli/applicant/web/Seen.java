package org.banli.applicant.web;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Visiting;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/** The case of a page, for those who may see it or act as its applicant. */
@Component
class Seen {

  private final CaseFiles cases;
  private final Access access;
  private final Visiting visiting;

  Seen(CaseFiles cases, Access access, Visiting visiting) {
    this.cases = cases;
    this.access = access;
    this.visiting = visiting;
  }

  CaseFile view(Actor actor, CaseNo no) {
    return demand(actor, no, Access.Act.VIEW);
  }

  CaseFile file(Actor actor, CaseNo no) {
    return demand(actor, no, Access.Act.VIEW_FILE);
  }

  CaseFile apply(Actor actor, CaseNo no) {
    return demand(actor, no, Access.Act.APPLY);
  }

  /** For whoever comes to the appointment: the applicant, and who takes part (N15). */
  CaseFile rebook(Actor actor, CaseNo no) {
    return demand(actor, no, Access.Act.REBOOK);
  }

  boolean mayRebook(Actor actor, CaseFile file) {
    return access.may(actor, Access.Act.REBOOK, cases.subject(file));
  }

  boolean mayApply(Actor actor, CaseFile file) {
    return access.may(actor, Access.Act.APPLY, cases.subject(file));
  }

  boolean mayRead(Actor actor, CaseFile file) {
    return access.may(actor, Access.Act.VIEW_FILE, cases.subject(file));
  }

  /** For whoever acts as the applicant, and for a party for whom something waits. */
  CaseFile asked(Actor actor, CaseNo no) {
    return visiting.asked(actor, no) ? cases.get(no) : apply(actor, no);
  }

  /** Also for the helper who has just filed it, wherever the case belongs (R66). */
  CaseFile filed(Actor actor, CaseNo no) {
    return cases.filedBy(actor).stream()
        .filter(file -> file.no().equals(no))
        .findFirst()
        .orElseGet(() -> view(actor, no));
  }

  private CaseFile demand(Actor actor, CaseNo no, Access.Act act) {
    var file = cases.find(no).orElseThrow(Problem::notFound);
    access.demand(actor, act, cases.subject(file));
    return file;
  }
}
