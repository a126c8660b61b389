package org.banli.clock;

import java.time.LocalDateTime;
import java.util.List;
import org.banli.platform.ApplicationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells, once per limit, that it has passed; and recomputes what a new calendar changes. */
@Component("clockSweep")
class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int BATCH = 200;

  private final LimitMapper mapper;
  private final Reckoning reckoning;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate apart;

  Sweep(
      LimitMapper mapper,
      Reckoning reckoning,
      ApplicationClock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.reckoning = reckoning;
    this.clock = clock;
    this.events = events;
    this.apart = new TransactionTemplate(transactions);
  }

  /**
   * Tells of every passed limit, each in a transaction of its own: what cannot be told for one case
   * waits for the next sweep and holds no other back.
   *
   * @return how many were told
   */
  int tell() {
    var now = LocalDateTime.now(clock);
    int told = 0;
    var passed = mapper.passed(now, 0, BATCH);
    while (!passed.isEmpty()) {
      told += (int) passed.stream().filter(id -> tell(id, now)).count();
      passed = mapper.passed(now, passed.get(passed.size() - 1), BATCH);
    }
    return told;
  }

  private boolean tell(long id, LocalDateTime now) {
    try {
      return Boolean.TRUE.equals(
          apart.execute(t -> mapper.lockPassed(id, now).map(row -> tell(row, now)).orElse(false)));
    } catch (RuntimeException e) {
      LOG.error("Limit {} has passed and could not be told", id, e);
      return false;
    }
  }

  private boolean tell(LimitRow row, LocalDateTime now) {
    mapper.update(row.told(now));
    events.publishEvent(new Limits.Overdue(row.caseNo(), row.limitKey()));
    return true;
  }

  @EventListener
  @Transactional
  void recompute(CalendarYears.Arrived year) {
    var from = year.from().atStartOfDay();
    List<LimitRow> rows = mapper.movable(from, 0, BATCH);
    while (!rows.isEmpty()) {
      rows.forEach(this::recompute);
      rows = mapper.movable(from, rows.get(rows.size() - 1).id(), BATCH);
    }
  }

  private void recompute(LimitRow row) {
    var due = reckoning.due(row.started(), row.span(), mapper.pauses(row.id()));
    mapper.update(row.due(due, LocalDateTime.now(clock)));
  }
}
