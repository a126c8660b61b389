package org.banli.check;

import org.banli.platform.ClockMoved;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks right after an order has committed, and sweeps for what is due again. */
@Component
@ConditionalOnProperty(name = "banli.check.auto", matchIfMissing = true)
class CheckSweep {

  private final Desk desk;

  CheckSweep(Desk desk) {
    this.desk = desk;
  }

  @TransactionalEventListener
  void opened(Opened opened) {
    desk.askInBackground();
  }

  @EventListener
  void moved(ClockMoved moved) {
    desk.askInBackground();
  }

  @Scheduled(fixedDelayString = "${banli.check.sweep:10s}")
  void sweep() {
    desk.askInBackground();
  }
}
