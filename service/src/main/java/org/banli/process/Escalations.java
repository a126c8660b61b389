package org.banli.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.banli.identity.Actor;
import org.banli.identity.Staff;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.region.Office;
import org.banli.region.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a limit has passed: the case is marked, the log says so, a leader is asked by a
 * step of the route, or told where the route has none; either way their office may read the case.
 */
@Component
@Transactional
class Escalations {

  private static final String LEADER = "leader";

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Routes routes;
  private final Routing routing;
  private final Staff staff;
  private final Notifications notifications;
  private final EscalationMapper rows;
  private final ApplicationClock clock;

  Escalations(
      CaseFiles cases,
      Catalogue catalogue,
      Routes routes,
      Routing routing,
      Staff staff,
      Notifications notifications,
      EscalationMapper rows,
      ApplicationClock clock) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.routes = routes;
    this.routing = routing;
    this.staff = staff;
    this.notifications = notifications;
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  void passed(Limits.Overdue limit) {
    var no = new CaseNo(limit.caseNo());
    cases.find(no).ifPresent(file -> passed(file, limit.key()));
  }

  private void passed(CaseFile file, String key) {
    var matter = catalogue.get(file.matter());
    var rule = matter.limits().get(key);
    if (rule != null && file.state() != CaseFile.State.ENDED) {
      cases.mark(file.no(), "overdue");
      var details = Map.of("text", rule.name().zh(), "textEn", rule.name().en());
      cases.note(Actor.SYSTEM, file.no(), "overdue", details, false);
      rule.escalate().ifPresent(level -> escalate(file, matter, key, level));
    }
  }

  private void escalate(CaseFile file, Matter matter, String key, String level) {
    var office =
        routing.route(file.responsible(), level, LEADER, clock.today()).map(Routing.Route::office);
    office.ifPresent(it -> rows.told(file.no().value(), key, it.id(), LocalDateTime.now(clock)));
    if (!routes.urge(file.no(), level)) {
      office.ifPresent(it -> tell(it, file, matter, key));
    }
  }

  /** Near relatives of whom the case concerns learn nothing of it (R88). */
  private void tell(Office office, CaseFile file, Matter matter, String key) {
    var barred = cases.subject(file).barred();
    staff.holding(LEADER, List.of(office.id()), clock.today()).stream()
        .map(Staff.Member::id)
        .filter(leader -> !barred.contains(leader))
        .forEach(leader -> tell(leader, file.no(), matter, key));
  }

  private void tell(long leader, CaseNo no, Matter matter, String key) {
    var limit = matter.limits().get(key);
    if (limit != null) {
      notifications.sendToStaff(
          leader,
          no,
          "overdue",
          "%s:overdue:%s:%d".formatted(no, key, leader),
          no.value(),
          matter.name(),
          limit.name());
    }
  }
}
