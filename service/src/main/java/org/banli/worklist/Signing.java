package org.banli.worklist;

import java.util.List;
import java.util.Optional;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.worklist.Worklist.Completion;
import org.springframework.stereotype.Component;

/**
 * A party's step: done by the party, or by the clerk who receives them and says how they showed who
 * they are. With an outcome that is not a refusal the party signs the application.
 */
@Component("worklistSigning")
class Signing {

  private static final int LONGEST_NOTE = 300;

  private final Parties parties;

  Signing(Parties parties) {
    this.parties = parties;
  }

  /** Somebody of the staff has not said how the party showed who they are. */
  List<Defect> defects(Actor actor, WorkItem item, Completion completion) {
    if (item.asked().party().isEmpty() || actor.kind() != Actor.Kind.STAFF) {
      return List.of();
    }
    var presence = completion.presence();
    if (presence.filter(it -> it.how() != Presence.How.ACCOUNT).isEmpty()) {
      return List.of(new Defect("presence", "worklist.presence.required", List.of()));
    }
    var note = presence.map(Presence::note).orElse("").strip();
    if (presence.get().how() == Presence.How.MANDATE && note.isEmpty()) {
      return List.of(new Defect("presence", "worklist.presence.mandate", List.of()));
    }
    return note.codePointCount(0, note.length()) <= LONGEST_NOTE
        ? List.of()
        : List.of(new Defect("presence", "worklist.presence.long", List.of(LONGEST_NOTE)));
  }

  void signed(Actor actor, WorkItem item, Completion completion) {
    var refused =
        item.outcomes().stream()
            .anyMatch(it -> it.key().equals(completion.outcome()) && it.tone().equals("bad"));
    if (!refused && item.block().equals("applicant")) {
      item.asked()
          .party()
          .ifPresent(
              role -> parties.sign(actor, item.no(), role, item.id(), presence(actor, completion)));
    }
  }

  static Presence presence(Actor actor, Completion completion) {
    return Optional.of(completion)
        .filter(it -> actor.kind() == Actor.Kind.STAFF)
        .flatMap(Completion::presence)
        .orElse(Presence.ONLINE);
  }
}
