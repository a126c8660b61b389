package org.banli.notice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Few objections per address and hour. Kept in memory only: addresses of objectors are written
 * nowhere.
 */
@Component
class Throttle {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST = 5;
  private static final int MOST_ADDRESSES = 10_000;

  private final Map<String, Deque<Instant>> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** Counts this one; false when it is one too many. */
  boolean admit(String address) {
    if (seen.size() > MOST_ADDRESSES) {
      seen.clear();
    }
    Deque<Instant> times = seen.computeIfAbsent(address, a -> new ArrayDeque<>());
    synchronized (times) {
      Instant now = clock.instant();
      times.removeIf(time -> time.isBefore(now.minus(WINDOW)));
      return times.size() < MOST && times.add(now);
    }
  }
}
