package org.banli.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.springframework.stereotype.Component;

/** Who takes a step when those who would take it are barred from the case (R75, R88). */
@Component
class StandIns {

  /** On a case that waits for somebody who has still to be appointed. */
  static final String NOBODY = "nobodyFree";

  private final CaseFiles cases;
  private final Routing routing;
  private final Staff staff;
  private final ApplicationClock clock;

  StandIns(CaseFiles cases, Routing routing, Staff staff, ApplicationClock clock) {
    this.cases = cases;
    this.routing = routing;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The level of the nearest office, from this level upwards, at which somebody holds the role who
   * is not barred from the case. When it is another level than asked for, the timeline says whose
   * turn it is; when nobody is free up to the province, it says that somebody must be appointed,
   * and the step stays where it was.
   */
  String level(CaseNo no, String from, String role) {
    var file = cases.get(no);
    var found =
        Offices.LEVELS.stream()
            .skip(Offices.LEVELS.indexOf(from))
            .flatMap(level -> free(file, level, role).stream())
            .findFirst();
    if (found.isEmpty()) {
      cases.mark(no, NOBODY);
      cases.note(Actor.SYSTEM, no, "nobody-free", Map.of(), true);
      return from;
    }
    var office = found.get();
    if (!office.level().equals(from)) {
      var named = Map.of("text", office.name(), "textEn", office.nameEn());
      cases.note(Actor.SYSTEM, no, "stand-in", named, true);
    }
    return office.level();
  }

  private Optional<Office> free(CaseFile file, String level, String role) {
    return routing
        .route(file.responsible(), level, role, clock.today())
        .map(Routing.Route::office)
        .filter(office -> isFree(file, office, role));
  }

  private boolean isFree(CaseFile file, Office office, String role) {
    var barred = cases.subject(file).barred();
    return staff.holding(role, List.of(office.id()), clock.today()).stream()
        .filter(Staff.Member::open)
        .anyMatch(member -> !barred.contains(member.id()));
  }
}
