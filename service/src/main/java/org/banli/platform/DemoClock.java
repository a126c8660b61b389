package org.banli.platform;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the application's clock forward in demo mode, so that notices, limits and waiting periods
 * can be seen; the distance is kept over restarts. Never back: what has happened has happened.
 */
@Service
@Profile("demo | test")
public class DemoClock {

  private static final String SETTING = "clock.ahead";

  private final ApplicationClock clock;
  private final SettingMapper settings;
  private final ApplicationEventPublisher events;

  DemoClock(ApplicationClock clock, SettingMapper settings, ApplicationEventPublisher events) {
    this.clock = clock;
    this.settings = settings;
    this.events = events;
  }

  /**
   * @throws Problem refused, when the way is back or more than three years
   */
  @Transactional
  public void forward(Duration by) {
    if (by.isNegative() || by.isZero() || by.compareTo(Duration.ofDays(3 * 366)) > 0) {
      throw Problem.refused("platform.clock.forward-only");
    }
    var ahead = clock.offset().plus(by);
    settings.put(SETTING, ahead.toString());
    move(ahead);
  }

  @EventListener(ApplicationReadyEvent.class)
  void restore() {
    settings.find(SETTING).map(Duration::parse).ifPresent(this::move);
  }

  private void move(Duration ahead) {
    clock.offset(ahead);
    events.publishEvent(new ClockMoved(ahead));
  }
}
