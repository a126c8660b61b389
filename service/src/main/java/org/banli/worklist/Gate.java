package org.banli.worklist;

import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Access.Act;
import org.banli.identity.Access.Subject;
import org.banli.identity.Actor;
import org.springframework.stereotype.Component;

/** Asks the one access decision about work items. */
@Component("worklistGate")
class Gate {

  private final Access access;
  private final CaseFiles cases;

  Gate(Access access, CaseFiles cases) {
    this.access = access;
    this.cases = cases;
  }

  /** Whether the actor may act on the item: at its office, or as the applicant it waits for. */
  boolean may(Actor actor, WorkItem item) {
    return may(actor, item.no(), item.office(), item.role());
  }

  boolean may(Actor actor, CaseNo no, OptionalLong office, String role) {
    var ofCase = cases.subject(cases.get(no));
    return office.isEmpty()
        ? access.may(actor, Act.APPLY, ofCase)
        : access.may(actor, Act.WORK, at(ofCase, office, role));
  }

  void demand(Actor actor, WorkItem item) {
    var ofCase = cases.subject(cases.get(item.no()));
    if (item.office().isEmpty()) {
      access.demand(actor, Act.APPLY, ofCase);
    } else {
      access.demand(actor, Act.WORK, at(ofCase, item.office(), item.role()));
    }
  }

  /** Whether the actor may read the whole file as staff. */
  boolean mayRead(Actor actor, CaseFile file) {
    return access.may(actor, Act.VIEW_FILE, cases.subject(file));
  }

  private static Subject at(Subject ofCase, OptionalLong office, String role) {
    return new Subject(
        ofCase.divisionPath(), ofCase.applicant(), office, Optional.of(role), ofCase.barred());
  }
}
