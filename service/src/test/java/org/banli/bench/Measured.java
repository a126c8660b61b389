package org.banli.bench;

import java.time.Duration;
import java.util.Map;

/** What a run of some cases cost. */
record Measured(int cases, Duration took, Timings timings, Map<String, Long> server) {

  double rate() {
    return cases / (took.toNanos() / 1e9);
  }

  double perCase(String variable) {
    return server.getOrDefault(variable, 0L) / (double) cases;
  }
}
