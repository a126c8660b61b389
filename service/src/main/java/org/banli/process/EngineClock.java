package org.banli.process;

import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The engine's clock goes with the application's. */
@Component
class EngineClock {

  private final ApplicationClock clock;

  EngineClock(ApplicationClock clock) {
    this.clock = clock;
    follow();
  }

  @EventListener(ClockMoved.class)
  void follow() {
    ClockUtil.offset(clock.millis() - System.currentTimeMillis());
  }
}
