package org.banli.worklist;

import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.Divisions;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open work follows when an office is replaced or a division becomes part of another. */
@Component("worklistHandover")
@Transactional
class Handover {

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Staff staff;
  private final ApplicationClock clock;

  Handover(WorkItemMapper mapper, Rows rows, Staff staff, ApplicationClock clock) {
    this.mapper = mapper;
    this.rows = rows;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Whoever has claimed an item keeps it, if they have moved along with the same role; a contractor
   * keeps the visit while the contract lasts.
   */
  @EventListener
  void follow(Offices.Replaced replaced) {
    var successor = replaced.successor();
    var why = why(replaced.old(), successor);
    for (var row : mapper.lockAt(replaced.old().id())) {
      var assignee = row.contracted() || holds(row, successor) ? row.assignee() : null;
      mapper.hand(row.id(), successor.id(), assignee, rows.because(row, why));
    }
  }

  @EventListener
  void follow(Divisions.Moved moved) {
    mapper.movePaths(moved.oldPath(), moved.newPath());
    mapper.moveDonePaths(moved.oldPath(), moved.newPath());
  }

  private boolean holds(ItemRow row, Office office) {
    var today = clock.today();
    return staff.at(office.id(), today).stream()
        .filter(member -> same(member.id(), row.assignee()))
        .flatMap(member -> member.lasting(today).stream())
        .anyMatch(
            post ->
                post.office() == office.id()
                    && post.role().equals(row.role())
                    && !post.from().isAfter(today));
  }

  private static boolean same(long account, @Nullable Long assignee) {
    return assignee != null && assignee == account;
  }

  private static Bilingual why(Office old, Office successor) {
    return new Bilingual(
        "原承办单位%s已经撤销，本件转由%s继续办理。".formatted(old.name(), successor.name()),
        "%s, where this waited, no longer exists; %s carries on."
            .formatted(old.nameEn(), successor.nameEn()));
  }
}
