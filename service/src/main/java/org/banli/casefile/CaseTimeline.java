package org.banli.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.banli.audit.AuditLog;
import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;

/** The timeline of a case: a readable event and, chained in the audit log, its digest. */
@Component
class CaseTimeline {

  private final CaseEventMapper events;
  private final AuditLog audit;
  private final CaseJson sealed;
  private final Clock clock;

  CaseTimeline(CaseEventMapper events, AuditLog audit, CaseJson sealed, Clock clock) {
    this.events = events;
    this.audit = audit;
    this.sealed = sealed;
    this.clock = clock;
  }

  void note(Actor actor, CaseNo no, String action, Map<String, String> details, boolean visible) {
    events.insert(
        new EventRow(
            no.value(),
            clock.instant(),
            actor.account(),
            new Secret(actor.name()),
            action,
            sealed.seal(details),
            visible));
    audit.action(actor, "case:" + no, action, Map.of("details", digest(details)));
  }

  List<CaseFiles.Event> of(CaseNo no) {
    return events.of(no.value()).stream().map(this::event).toList();
  }

  private CaseFiles.Event event(EventRow row) {
    return new CaseFiles.Event(
        row.at(),
        row.actor(),
        row.actorName().value(),
        row.action(),
        sealed.openTexts(row.details()),
        row.visible());
  }

  private String digest(Map<String, String> details) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256").digest(sealed.canonical(details));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
