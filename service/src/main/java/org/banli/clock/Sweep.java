package org.banli.clock;

import java.time.LocalDateTime;
import java.util.List;
import org.banli.platform.ApplicationClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once per limit, that it has passed; and recomputes what a new calendar changes. */
@Component("clockSweep")
class Sweep {

  private static final int BATCH = 200;

  private final LimitMapper mapper;
  private final Reckoning reckoning;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  Sweep(
      LimitMapper mapper,
      Reckoning reckoning,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.reckoning = reckoning;
    this.clock = clock;
    this.events = events;
  }

  /** Tells of the next batch of passed limits. @return how many were told; 0 when none is left */
  @Transactional
  int tell() {
    var passed = mapper.passed(LocalDateTime.now(clock), BATCH);
    passed.forEach(this::tell);
    return passed.size();
  }

  private void tell(LimitRow row) {
    mapper.update(row.told(LocalDateTime.now(clock)));
    events.publishEvent(new Limits.Overdue(row.caseNo(), row.limitKey()));
  }

  @EventListener(CalendarYears.Arrived.class)
  @Transactional
  void recompute() {
    List<LimitRow> rows = mapper.provisional(0, BATCH);
    while (!rows.isEmpty()) {
      rows.forEach(this::recompute);
      rows = mapper.provisional(rows.get(rows.size() - 1).id(), BATCH);
    }
  }

  private void recompute(LimitRow row) {
    var due = reckoning.due(row.started(), row.span(), mapper.pauses(row.id()));
    mapper.update(row.due(due, LocalDateTime.now(clock)));
  }
}
