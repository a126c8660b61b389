package org.banli.supervision.web;

import java.time.Duration;
import java.time.LocalDate;
import org.banli.clock.WorkingCalendar;
import org.banli.platform.ApplicationClock;

/** In what the demo's clock is moved. */
enum Unit {
  HOURS {
    @Override
    Duration from(ApplicationClock clock, WorkingCalendar calendar, int amount) {
      return Duration.ofHours(amount);
    }
  },
  DAYS {
    @Override
    Duration from(ApplicationClock clock, WorkingCalendar calendar, int amount) {
      return Duration.ofDays(amount);
    }
  },
  WORKING_DAYS {
    @Override
    Duration from(ApplicationClock clock, WorkingCalendar calendar, int amount) {
      LocalDate today = clock.today();
      LocalDate goal = calendar.plusWorkingDays(today, Math.max(0, amount));
      return Duration.ofDays(goal.toEpochDay() - today.toEpochDay());
    }
  };

  abstract Duration from(ApplicationClock clock, WorkingCalendar calendar, int amount);
}
