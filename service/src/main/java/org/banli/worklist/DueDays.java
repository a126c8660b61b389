package org.banli.worklist;

import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Due days in a year whose arrangement arrives, or takes the place of an earlier one. */
@Component
class DueDays {

  private static final int BATCH = 500;

  private final WorkItemMapper mapper;
  private final Limits limits;

  DueDays(WorkItemMapper mapper, Limits limits) {
    this.mapper = mapper;
    this.limits = limits;
  }

  @EventListener
  @Transactional
  void recompute(CalendarYears.Arrived year) {
    var from = year.from().atStartOfDay();
    var items = mapper.reckoned(from, 0, BATCH);
    while (!items.isEmpty()) {
      items.forEach(
          item -> mapper.due(item.id(), limits.due(item.created(), Term.parse(item.term())).at()));
      items = mapper.reckoned(from, items.get(items.size() - 1).id(), BATCH);
    }
  }
}
