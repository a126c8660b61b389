package org.banli.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredDrafts implements Drafts {

  private final DraftMapper rows;
  private final Submission submission;
  private final Prefill prefill;
  private final CaseJson sealed;
  private final FormContext context;
  private final Access access;
  private final CasefileProperties properties;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;
  private final Catalogue catalogue;
  private final OfficeCases offices;
  private final Origins origins;

  StoredDrafts(
      DraftMapper rows,
      Submission submission,
      Prefill prefill,
      CaseJson sealed,
      FormContext context,
      Access access,
      CasefileProperties properties,
      ApplicationEventPublisher events,
      ApplicationClock clock,
      Catalogue catalogue,
      OfficeCases offices,
      Origins origins) {
    this.rows = rows;
    this.submission = submission;
    this.prefill = prefill;
    this.sealed = sealed;
    this.context = context;
    this.access = access;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
    this.catalogue = catalogue;
    this.offices = offices;
    this.origins = origins;
  }

  @Override
  public Draft open(
      Actor actor, MatterRef matter, Map<String, Object> carried, Optional<Person> onBehalf) {
    if (onBehalf.isPresent()) {
      access.demand(actor, Access.Act.FILE_ON_BEHALF, Access.Subject.NONE);
    } else if (actor.kind() != Actor.Kind.APPLICANT) {
      throw Problem.refused("casefile.draft.staff");
    }
    var row = blank(actor, matter, prefill.fill(actor, matter, carried, onBehalf), onBehalf);
    rows.insert(row);
    return draft(row);
  }

  @Override
  public Draft open(Actor actor, MatterRef matter, Person onBehalf, Found found) {
    access.demand(actor, Access.Act.FILE_ON_BEHALF, Access.Subject.NONE);
    var person = Optional.of(onBehalf);
    var row = blank(actor, matter, prefill.fill(actor, matter, onBehalf, found), person);
    rows.insert(row);
    return draft(row);
  }

  @Override
  public Draft open(Actor actor, MatterRef ref, Optional<Person> onBehalf, Optional<Origin> about) {
    var matter = catalogue.get(ref);
    boolean initiated = onBehalf.isEmpty() && actor.kind() == Actor.Kind.STAFF;
    if (initiated ? !offices.mayOpen(actor, matter) : !matter.open()) {
      throw Problem.notFound();
    }
    if (onBehalf.isPresent()) {
      access.demand(actor, Access.Act.FILE_ON_BEHALF, Access.Subject.NONE);
    }
    origins.demand(actor, matter, about);
    var carried = about.map(it -> origins.carried(matter, it)).orElse(Map.of());
    var answers =
        initiated ? prefill.fill(ref, carried) : prefill.fill(actor, ref, carried, onBehalf);
    var row = blank(actor, ref, answers, onBehalf).about(about.orElse(null), initiated);
    rows.insert(row);
    return draft(row);
  }

  /** What the house could not file stays with its person, to be completed. */
  void keep(Draft draft, long owner) {
    rows.insert(
        new DraftRow(
            draft.id(),
            draft.matter().id(),
            draft.matter().version(),
            owner,
            null,
            sealed.seal(draft.answers()),
            null,
            1,
            clock.instant(),
            null,
            null,
            false));
  }

  @Override
  public Draft get(Actor actor, String id) {
    return draft(own(actor, rows.find(id)));
  }

  @Override
  public Optional<CaseNo> submittedAs(Actor actor, String id) {
    return rows.find(id)
        .filter(row -> row.owner() == actor.account())
        .flatMap(row -> Optional.ofNullable(row.caseNo()))
        .map(CaseNo::new);
  }

  @Override
  public List<Draft> of(Actor actor) {
    return rows.of(actor.account()).stream().map(this::draft).toList();
  }

  @Override
  public Map<String, Object> context(Draft draft) {
    return context.of(draft);
  }

  @Override
  public Draft save(Actor actor, String id, int version, Map<String, Object> answers, String page) {
    var row = own(actor, rows.find(id));
    var typed =
        new DraftRow(
            id,
            row.matter(),
            row.matterVersion(),
            row.owner(),
            row.onBehalf(),
            sealed.seal(answers),
            page,
            version,
            clock.instant(),
            null,
            row.about(),
            row.initiated());
    if (rows.save(typed) == 0) {
      throw Problem.stale("casefile.draft.stale");
    }
    return draft(rows.find(id).orElseThrow(Problem::notFound));
  }

  @Override
  public void discard(Actor actor, String id) {
    own(actor, rows.find(id));
    if (rows.delete(id) > 0) {
      events.publishEvent(new Discarded(id));
    }
  }

  @Override
  public CaseNo submit(Actor actor, String id, Signing signing) {
    var row =
        rows.lock(id).filter(it -> it.owner() == actor.account()).orElseThrow(Problem::notFound);
    if (row.caseNo() != null) {
      return new CaseNo(row.caseNo());
    }
    var no = submission.file(actor, draft(row), signing);
    rows.close(id, no.value(), sealed.seal(Map.of()));
    events.publishEvent(new Filed(id, no));
    submission.announce(no);
    return no;
  }

  private DraftRow blank(
      Actor actor, MatterRef matter, Map<String, Object> answers, Optional<Person> onBehalf) {
    return new DraftRow(
        UUID.randomUUID().toString(),
        matter.id(),
        matter.version(),
        actor.account(),
        onBehalf.map(sealed::seal).orElse(null),
        sealed.seal(answers),
        null,
        1,
        clock.instant(),
        null,
        null,
        false);
  }

  private static DraftRow own(Actor actor, Optional<DraftRow> found) {
    return found
        .filter(row -> row.owner() == actor.account() && row.caseNo() == null)
        .orElseThrow(Problem::notFound);
  }

  private Draft draft(DraftRow row) {
    Optional<Person> person =
        Optional.ofNullable(row.onBehalf()).map(bytes -> sealed.open(bytes, Person.class));
    return new Draft(
        row.id(),
        new MatterRef(row.matter(), row.matterVersion()),
        row.owner(),
        person,
        sealed.openMap(row.answers()),
        row.page(),
        row.version(),
        row.saved(),
        row.saved().plus(properties.keepDrafts()),
        person.isPresent() || row.initiated() ? OptionalLong.empty() : OptionalLong.of(row.owner()),
        row.initiated(),
        Optional.ofNullable(row.about()).flatMap(Origin::parse));
  }
}
