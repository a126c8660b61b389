package org.banli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each kind of step took, in the order of first appearance. */
final class Timings {

  private final Map<String, List<Long>> nanos = Collections.synchronizedMap(new LinkedHashMap<>());

  <T> T time(String step, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    var result = work.call();
    add(step, System.nanoTime() - start);
    return result;
  }

  void add(String step, long took) {
    nanos.computeIfAbsent(step, s -> Collections.synchronizedList(new ArrayList<>())).add(took);
  }

  List<Line> lines() {
    synchronized (nanos) {
      return nanos.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
    }
  }

  static Line line(String step, List<Long> taken) {
    var sorted = taken.stream().sorted().toList();
    double sum = sorted.stream().mapToLong(Long::longValue).sum() / 1e6;
    return new Line(step, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), sum);
  }

  /** Nearest rank. */
  private static double percentile(List<Long> sorted, int percent) {
    int rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
    return sorted.get(rank - 1) / 1e6;
  }

  /** Milliseconds. */
  record Line(String step, int count, double p50, double p95, double sum) {}
}
