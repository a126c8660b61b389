package org.banli.worklist;

import java.util.List;
import org.banli.identity.Actor;

/** A role at an office: where items wait. */
record Desk(long office, String role) {

  /** A contractor sits at none (R11). */
  static List<Desk> of(Actor actor) {
    return actor.isContractor() ? List.of() : held(actor);
  }

  private static List<Desk> held(Actor actor) {
    return actor.positions().stream()
        .map(position -> new Desk(position.office(), position.role()))
        .distinct()
        .toList();
  }
}
