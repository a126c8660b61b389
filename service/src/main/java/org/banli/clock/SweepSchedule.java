package org.banli.clock;

import org.banli.platform.ClockMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps every minute, and at once when the clock is moved; tests sweep when they want to. */
@Configuration
@EnableScheduling
@Profile("!test")
class SweepSchedule {

  private final Sweep sweep;
  private final LoadedCalendar calendar;

  SweepSchedule(Sweep sweep, LoadedCalendar calendar) {
    this.sweep = sweep;
    this.calendar = calendar;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  @EventListener(ClockMoved.class)
  void sweep() {
    calendar.reload();
    sweep.tell();
  }
}
