package org.banli.worklist;

import org.banli.identity.Actor;
import org.banli.platform.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Visits whose contract has run out go back to their office by themselves (R11). */
@Component("worklistEndedContracts")
class EndedContracts {

  private final WorkItemMapper mapper;
  private final Visits visits;

  EndedContracts(WorkItemMapper mapper, Visits visits) {
    this.mapper = mapper;
    this.visits = visits;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void sweep() {
    mapper.contractors().forEach(contractor -> visits.settle(Actor.SYSTEM, contractor));
  }

  @EventListener(ClockMoved.class)
  void moved() {
    sweep();
  }
}
