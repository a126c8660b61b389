package org.banli.notify;

import org.banli.platform.ClockMoved;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends right after commit, and sweeps for what is due again. */
@Component
@ConditionalOnProperty(name = "banli.notify.auto", matchIfMissing = true)
class SmsSweep {

  private final SmsDispatch dispatch;

  SmsSweep(SmsDispatch dispatch) {
    this.dispatch = dispatch;
  }

  @TransactionalEventListener
  void due(Due due) {
    dispatch.sendInBackground();
  }

  @EventListener
  void moved(ClockMoved moved) {
    dispatch.sendInBackground();
  }

  @Scheduled(fixedDelayString = "${banli.notify.sweep:15s}")
  void sweep() {
    dispatch.sendInBackground();
  }
}
