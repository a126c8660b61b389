package org.banli.platform;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock. {@code banli.clock.fixed} pins it, for tests. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {

  @Bean
  ApplicationClock applicationClock(
      @Value("${banli.clock.fixed:#{null}}") @Nullable Instant fixed) {
    return new ApplicationClock(
        fixed == null
            ? Clock.system(ApplicationClock.ZONE)
            : Clock.fixed(fixed, ApplicationClock.ZONE));
  }
}
