package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * Keeps whose visit it was, and tells contractors what comes to them and what leaves them (R11).
 * Messages name the place and never the household.
 */
@Component("worklistTakenBack")
class TakenBack {

  private final WorkItemMapper mapper;
  private final Notifications notifications;
  private final ApplicationClock clock;

  TakenBack(WorkItemMapper mapper, Notifications notifications, ApplicationClock clock) {
    this.mapper = mapper;
    this.notifications = notifications;
    this.clock = clock;
  }

  void assigned(Actor by, WorkItem item) {
    if (item.due().isPresent()) {
      tell(
          item,
          "visit.assigned",
          by.name(),
          item.place(),
          Dates.day(item.due().get().toLocalDate()));
    } else {
      tell(item, "visit.assigned.open", by.name(), item.place());
    }
  }

  /** Whoever gives it back needs no message. */
  void takenBack(Actor by, WorkItem item) {
    long contractor = item.contractor().orElseThrow();
    mapper.takenBack(item.id(), contractor, by.account(), LocalDateTime.now(clock));
    if (by.account() != contractor) {
      tell(item, "visit.taken-back", by.name(), item.place());
    }
  }

  void contractEnded(Actor by, WorkItem item) {
    long contractor = item.contractor().orElseThrow();
    mapper.takenBack(item.id(), contractor, by.account(), LocalDateTime.now(clock));
    tell(item, "visit.contract-ended", by.name(), item.place());
  }

  /** The route has ended the visit. */
  void ended(WorkItem item) {
    if (item.contractor().isPresent()) {
      long contractor = item.contractor().getAsLong();
      mapper.takenBack(item.id(), contractor, null, LocalDateTime.now(clock));
      tell(item, "visit.ended", "", item.place());
    }
  }

  /** The visit as it was when it left this contractor. */
  Optional<DoneRow> find(Actor contractor, long id) {
    return contractor.isContractor()
        ? mapper.findTakenBack(id, contractor.account())
        : Optional.empty();
  }

  private void tell(WorkItem item, String template, Object... arguments) {
    var key = template + ":" + item.id() + ":" + item.version();
    notifications.sendToStaff(item.contractor().orElseThrow(), item.no(), template, key, arguments);
  }
}
