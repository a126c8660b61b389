package org.banli.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredMessages implements Messages {

  private static final int LONGEST = 2000;

  private final CaseMessageMapper rows;
  private final CaseFiles cases;
  private final Access access;
  private final CaseTimeline timeline;
  private final CaseJson sealed;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredMessages(
      CaseMessageMapper rows,
      CaseFiles cases,
      Access access,
      CaseTimeline timeline,
      CaseJson sealed,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.access = access;
    this.timeline = timeline;
    this.sealed = sealed;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void send(Actor actor, CaseNo no, String text) {
    boolean fromApplicant = actor.kind() == Actor.Kind.APPLICANT;
    demand(actor, no, fromApplicant);
    String checked = checked(text);
    rows.insert(
        new MessageRow(
            0,
            no.value(),
            actor.account(),
            new Secret(actor.name()),
            fromApplicant,
            sealed.seal(checked),
            clock.instant()));
    timeline.note(actor, no, "message", Map.of(), false);
    events.publishEvent(new Sent(no, fromApplicant));
  }

  @Override
  public List<Message> of(CaseNo no) {
    return rows.of(no.value()).stream().map(this::message).toList();
  }

  private void demand(Actor actor, CaseNo no, boolean fromApplicant) {
    var act = fromApplicant ? Access.Act.APPLY : Access.Act.VIEW_FILE;
    access.demand(actor, act, cases.subject(cases.get(no)));
  }

  private static String checked(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw Problem.refused("casefile.message.empty");
    }
    if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
      throw Problem.refused("casefile.message.long", LONGEST);
    }
    return stripped;
  }

  private Message message(MessageRow row) {
    return new Message(
        row.id(),
        new CaseNo(row.caseNo()),
        row.authorName().value(),
        row.fromApplicant(),
        sealed.openText(row.text()),
        row.at());
  }
}
