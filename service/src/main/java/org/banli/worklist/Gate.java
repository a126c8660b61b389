package org.banli.worklist;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.identity.Access;
import org.banli.identity.Access.Act;
import org.banli.identity.Access.Subject;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/** Asks the one access decision about work items. */
@Component("worklistGate")
class Gate {

  private final Access access;
  private final CaseFiles cases;
  private final Parties parties;

  Gate(Access access, CaseFiles cases, Parties parties) {
    this.access = access;
    this.cases = cases;
    this.parties = parties;
  }

  /** Whether the actor may act on the item: at its office, or as the applicant it waits for. */
  boolean may(Actor actor, WorkItem item) {
    return may(
        actor, item.no(), item.office(), item.role(), item.contractor(), item.asked().party());
  }

  boolean may(
      Actor actor,
      CaseNo no,
      OptionalLong office,
      String role,
      OptionalLong contractor,
      Optional<String> party) {
    var account = party.map(it -> account(no, it)).orElse(OptionalLong.empty());
    var ofCase = cases.subject(cases.get(no)).waitingFor(account);
    return office.isEmpty()
        ? access.may(actor, Act.APPLY, ofCase)
        : access.may(actor, Act.WORK, at(ofCase, office, role, contractor));
  }

  void demand(Actor actor, WorkItem item) {
    if (!may(actor, item)) {
      throw Problem.notFound();
    }
  }

  /** Whether the actor leads the office where the item waits, and may read the file. */
  boolean leads(Actor actor, WorkItem item) {
    return item.office().isPresent()
        && actor.holds("leader", item.office().getAsLong())
        && mayRead(actor, cases.get(item.no()));
  }

  /** Near relatives on the staff of whom the case concerns (R88). */
  Set<Long> barred(WorkItem item) {
    return cases.subject(cases.get(item.no())).barred();
  }

  /** Whether the actor may read the whole file as staff. */
  boolean mayRead(Actor actor, CaseFile file) {
    return access.may(actor, Act.VIEW_FILE, cases.subject(file));
  }

  private static Subject at(
      Subject ofCase, OptionalLong office, String role, OptionalLong contractor) {
    return new Subject(
        ofCase.divisionPath(),
        ofCase.applicant(),
        office,
        Optional.of(role),
        ofCase.barred(),
        contractor,
        ofCase.narrow(),
        ofCase.parties(),
        ofCase.party());
  }

  private OptionalLong account(CaseNo no, String party) {
    return parties.find(no, party).map(Parties.Party::account).orElse(OptionalLong.empty());
  }
}
