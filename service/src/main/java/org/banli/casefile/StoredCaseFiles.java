package org.banli.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading answers that do not open ends no transaction: a page that shows the rest goes on. */
@Service
@Transactional
class StoredCaseFiles implements CaseFiles {

  private final CaseFileMapper files;
  private final CaseAnswers answers;
  private final CaseFacts facts;
  private final FormContext context;
  private final CaseTimeline timeline;
  private final CaseOwners owners;
  private final Secrecy secrecy;
  private final Catalogue catalogue;
  private final ObjectProvider<CaseParties> parties;
  private final PartyMapper roles;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final OfficeCases offices;

  StoredCaseFiles(
      CaseFileMapper files,
      CaseAnswers answers,
      CaseFacts facts,
      FormContext context,
      CaseTimeline timeline,
      CaseOwners owners,
      Secrecy secrecy,
      Catalogue catalogue,
      ObjectProvider<CaseParties> parties,
      PartyMapper roles,
      Access access,
      ApplicationEventPublisher events,
      Clock clock,
      OfficeCases offices) {
    this.files = files;
    this.answers = answers;
    this.facts = facts;
    this.context = context;
    this.timeline = timeline;
    this.owners = owners;
    this.secrecy = secrecy;
    this.catalogue = catalogue;
    this.parties = parties;
    this.roles = roles;
    this.access = access;
    this.events = events;
    this.clock = clock;
    this.offices = offices;
  }

  @Override
  public Optional<CaseFile> find(CaseNo no) {
    return files.find(no.value()).map(CaseRow::file);
  }

  @Override
  public CaseFile get(CaseNo no) {
    return row(no).file();
  }

  @Override
  public List<CaseFile> ofApplicant(long account) {
    return files.ofApplicant(account).stream().map(CaseRow::file).toList();
  }

  @Override
  public List<CaseFile> filedBy(Actor actor) {
    return files.filedBy(actor.account()).stream().map(CaseRow::file).toList();
  }

  @Override
  public boolean hasOpen(String idNumber, String area) {
    return files.open(owners.idIndex(idNumber), area).stream()
        .map(CaseRow::file)
        .anyMatch(file -> !secrecy.narrow(file));
  }

  @Override
  public Access.Subject subject(CaseFile file) {
    return new Access.Subject(
            file.divisionPath(),
            file.applicant(),
            OptionalLong.empty(),
            Optional.empty(),
            files.barred(file.no().value()))
        .within(secrecy.within(file))
        .together(roles.accounts(file.no().value()));
  }

  @Override
  @Transactional(noRollbackFor = Legible.BrokenSeal.class)
  public Map<String, Map<String, Object>> answers(CaseNo no) {
    return answers.latest(no);
  }

  @Override
  public int answer(Actor actor, CaseNo no, String form, Map<String, Object> given) {
    return answer(actor, no, form, form, given);
  }

  @Override
  public int answer(Actor actor, CaseNo no, String key, String form, Map<String, Object> given) {
    int revision = answers.add(actor, no, key, form, given);
    var details = Map.of("form", key, "revision", Integer.toString(revision));
    timeline.note(actor, no, "answer", details, false);
    if (revision > 1 && key.equals(catalogue.get(get(no).matter()).startForm())) {
      parties.getObject().changed(no);
      events.publishEvent(new ApplicationChanged(no));
    }
    return revision;
  }

  @Override
  @Transactional(noRollbackFor = Legible.BrokenSeal.class)
  public List<Revision> revisions(CaseNo no, String form) {
    return answers.revisions(no, form);
  }

  @Override
  @Transactional(noRollbackFor = Legible.BrokenSeal.class)
  public Map<String, Object> facts(CaseNo no) {
    return facts.of(get(no));
  }

  @Override
  public Map<String, Object> context(CaseNo no) {
    return context(no, Optional.empty());
  }

  @Override
  @Transactional(noRollbackFor = Legible.BrokenSeal.class)
  public Map<String, Object> context(CaseNo no, Optional<String> party) {
    var file = get(no);
    var known = context.of(file, facts.of(file));
    party
        .flatMap(role -> parties.getObject().find(no, role))
        .ifPresent(found -> known.put("me", PartyFacts.fact(found)));
    return known;
  }

  @Override
  public void lock(CaseNo no) {
    files.lock(no.value());
  }

  @Override
  public void state(CaseNo no, CaseFile.State state) {
    var row = row(no);
    if (!row.state().equals(state.name())) {
      save(row, it -> it.in(state));
      timeline.note(Actor.SYSTEM, no, "state", Map.of("state", state.name()), true);
    }
  }

  @Override
  public void steps(CaseNo no, String steps) {
    save(row(no), row -> row.doing(steps));
  }

  @Override
  public void mark(CaseNo no, String mark) {
    files.mark(no.value(), mark, clock.instant());
    timeline.note(Actor.SYSTEM, no, "mark", Map.of("mark", mark), false);
    events.publishEvent(new Marked(no, mark));
  }

  @Override
  public void bar(CaseNo no, Set<Long> accounts) {
    accounts.forEach(account -> files.bar(no.value(), account));
    timeline.note(
        Actor.SYSTEM, no, "bar", Map.of("accounts", Integer.toString(accounts.size())), false);
  }

  @Override
  public void conclude(CaseNo no, String outcome) {
    var row = row(no);
    if (ended(row)) {
      return;
    }
    save(row, it -> it.ended(outcome));
    files.letGo(no.value());
    facts.keep(get(no));
    timeline.note(Actor.SYSTEM, no, "conclude", Map.of("outcome", outcome), true);
    events.publishEvent(new Concluded(no, outcome));
  }

  @Override
  public void withdraw(Actor actor, CaseNo no, String reason) {
    demandWithdrawal(actor, get(no));
    withdrawn(actor, no, Map.of("reason", reason));
  }

  @Override
  public void withdrawn(Actor actor, CaseNo no, Map<String, String> details) {
    lock(no);
    var row = row(no);
    if (ended(row) || row.outcome() != null) {
      throw Problem.refused("casefile.withdraw.decided");
    }
    timeline.note(actor, no, "withdraw", details, true);
    events.publishEvent(new Withdrawn(no));
  }

  /** Whoever began it: what an office opened is not the other side's to end. */
  private void demandWithdrawal(Actor actor, CaseFile file) {
    if (offices.office(file.no()).isEmpty()) {
      if (!parties.getObject().mayWithdraw(actor, file.no())) {
        access.demand(actor, Access.Act.APPLY, subject(file));
      }
    } else if (!offices.mayOpen(actor, catalogue.get(file.matter()), file.divisionPath())) {
      throw Problem.notFound();
    }
  }

  @Override
  public List<CaseFile> claimable(Actor actor) {
    return owners.claimable(actor).stream().map(CaseRow::file).toList();
  }

  @Override
  public int claim(Actor actor) {
    var found = owners.claimable(actor);
    for (var row : found) {
      save(row, it -> it.ownedBy(actor.account()));
      timeline.note(actor, new CaseNo(row.no()), "claim", Map.of(), true);
    }
    return found.size();
  }

  @Override
  public void note(
      Actor actor, CaseNo no, String action, Map<String, String> details, boolean visible) {
    timeline.note(actor, no, action, details, visible);
  }

  @Override
  public List<Event> timeline(CaseNo no) {
    return timeline.of(no);
  }

  private static boolean ended(CaseRow row) {
    return row.state().equals(CaseFile.State.ENDED.name());
  }

  private CaseRow row(CaseNo no) {
    return files.find(no.value()).orElseThrow(Problem::notFound);
  }

  private void save(CaseRow row, UnaryOperator<CaseRow> change) {
    if (files.update(change.apply(row)) == 0) {
      throw Problem.stale("casefile.stale", row.no());
    }
  }
}
