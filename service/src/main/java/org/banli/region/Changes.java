package org.banli.region;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mergers and closed offices move cases and tasks on their day, once. */
@Component("regionChanges")
@Transactional
class Changes {

  private final ChangeMapper changes;
  private final ObjectProvider<Offices> offices;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;

  // Offices write down their changes here, and are named in them: one of the two waits.
  Changes(
      ChangeMapper changes,
      ObjectProvider<Offices> offices,
      ApplicationEventPublisher events,
      ApplicationClock clock) {
    this.changes = changes;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  void moved(Divisions.Moved moved, LocalDate on) {
    changes.insert(ChangeRow.of(moved, on));
    carryOut();
  }

  void replaced(long office, long successor, LocalDate on) {
    changes.insert(ChangeRow.of(office, successor, on));
    carryOut();
  }

  /** What is due, oldest first; every hour, and at once when the clock is moved. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  @EventListener(ClockMoved.class)
  public void carryOut() {
    for (var change : changes.due(clock.today())) {
      if (changes.done(change.id(), LocalDateTime.now(clock)) > 0) {
        publish(change);
      }
    }
  }

  private void publish(ChangeRow change) {
    events.publishEvent(
        change.kind() == ChangeRow.Kind.PLACE
            ? change.moved()
            : new Offices.Replaced(office(change.oldOffice()), office(change.newOffice())));
  }

  private Office office(long id) {
    return offices.getObject().find(id).orElseThrow();
  }
}
