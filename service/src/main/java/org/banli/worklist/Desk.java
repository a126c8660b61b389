package org.banli.worklist;

import java.util.List;
import org.banli.identity.Actor;

/** A role at an office: where items wait. */
record Desk(long office, String role) {

  static List<Desk> of(Actor actor) {
    return actor.positions().stream()
        .map(position -> new Desk(position.office(), position.role()))
        .distinct()
        .toList();
  }
}
