package org.banli.casefile;

import java.util.Map;
import org.banli.identity.Actor;
import org.banli.region.Divisions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a division becomes part of another (R70): all its cases are in the charge of the staff there
 * from now on; open ones change their place and say so, closed ones keep the code they were decided
 * under.
 */
@Component
class MovedPlaces {

  private final CaseFileMapper files;
  private final CaseTimeline timeline;
  private final Divisions divisions;

  MovedPlaces(CaseFileMapper files, CaseTimeline timeline, Divisions divisions) {
    this.files = files;
    this.timeline = timeline;
    this.divisions = divisions;
  }

  @EventListener
  @Transactional
  void follow(Divisions.Moved moved) {
    var details =
        Map.of(
            "from", divisions.fullName(moved.old()),
            "into", divisions.fullName(moved.into()));
    files
        .openBelow(moved.oldPath())
        .forEach(no -> timeline.note(Actor.SYSTEM, new CaseNo(no), "move", details, true));
    files.movePlace(moved.old().value(), moved.into().value());
    files.movePaths(moved.oldPath(), moved.newPath());
  }
}
