package org.banli.bench;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Asks until the answer is there, at most two minutes unless told otherwise. */
final class Patience {

  private Patience() {}

  /** At once, then at that interval, on the caller's thread: it adds none to those measured. */
  static ConditionFactory every(Duration interval) {
    return Awaitility.await()
        .pollInSameThread()
        .dontCatchUncaughtExceptions()
        .pollDelay(Duration.ZERO)
        .pollInterval(interval)
        .atMost(Duration.ofMinutes(2));
  }
}
