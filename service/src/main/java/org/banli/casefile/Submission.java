package org.banli.casefile;

import java.util.Map;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns a draft into a case, within the transaction that holds the draft's lock. */
@Component
class Submission {

  private final Admission admission;
  private final CaseFileMapper files;
  private final CaseMaterialMapper materials;
  private final CaseAnswers answers;
  private final CaseTimeline timeline;
  private final CaseNumbers numbers;
  private final CaseOwners owners;
  private final OneOpenCase oneOpen;
  private final PartyEntry parties;
  private final OfficeCases offices;
  private final StoredLinks links;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;

  Submission(
      Admission admission,
      CaseFileMapper files,
      CaseMaterialMapper materials,
      CaseAnswers answers,
      CaseTimeline timeline,
      CaseNumbers numbers,
      CaseOwners owners,
      OneOpenCase oneOpen,
      PartyEntry parties,
      OfficeCases offices,
      StoredLinks links,
      ApplicationEventPublisher events,
      ApplicationClock clock) {
    this.admission = admission;
    this.files = files;
    this.materials = materials;
    this.answers = answers;
    this.timeline = timeline;
    this.numbers = numbers;
    this.owners = owners;
    this.oneOpen = oneOpen;
    this.parties = parties;
    this.offices = offices;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  CaseNo file(Actor actor, Drafts.Draft draft, Drafts.Signing signing) {
    var application = admission.admit(actor, draft, signing);
    oneOpen.demand(actor, application);
    var people = parties.of(application);
    var matter = application.matter();
    var office =
        Optional.of(draft)
            .filter(Drafts.Draft::initiated)
            .map(it -> offices.office(actor, matter, application.responsible()));
    var no = numbers.next(application.matter(), application.responsible().code());
    var row = row(no, actor, application, signing);
    files.insert(row);
    parties.enter(no, people, row.applicant());
    oneOpen.hold(no, application);
    var form = application.matter().startForm();
    answers.add(actor, no, form, form, application.answers());
    materials.move(draft.id(), no.value());
    office.ifPresent(it -> offices.keep(no, it));
    draft.about().ifPresent(it -> links.about(no, it, link(matter)));
    var action = draft.initiated() ? "initiate" : "submit";
    timeline.note(actor, no, action, Map.of("matter", draft.matter().id()), true);
    return no;
  }

  private static Bilingual link(Matter matter) {
    return matter.opening().about().map(Opening.About::link).orElseThrow();
  }

  /** Starts the route; last, so that listeners see everything. */
  void announce(CaseNo no) {
    events.publishEvent(new CaseFiles.Submitted(no));
  }

  private CaseRow row(CaseNo no, Actor actor, Application application, Drafts.Signing signing) {
    var person = application.applicant();
    var matter = application.matter().ref();
    var draft = application.draft();
    return new CaseRow(
        no.value(),
        matter.id(),
        matter.version(),
        draft.applicant().isPresent() ? draft.applicant().getAsLong() : null,
        new Secret(person.name()),
        new Secret(person.idNumber()),
        new Secret(person.phone()),
        owners.idIndex(person.idNumber()),
        owners.phoneIndex(person.phone()),
        filed(signing, application).value(),
        actor.kind() == Actor.Kind.SYSTEM ? draft.owner() : actor.account(),
        new Secret(signing.signature()),
        signing.consent().map(Secret::new).orElse(null),
        application.responsible().code().value(),
        application.responsible().path(),
        CaseFile.State.SUBMITTED.name(),
        "",
        null,
        null,
        clock.instant(),
        1);
  }

  private static DivisionCode filed(Drafts.Signing signing, Application application) {
    return signing.filed().equals(Drafts.ONLINE)
        ? application.responsible().code()
        : signing.filed();
  }
}
