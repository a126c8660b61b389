package org.banli.simulator;

import java.util.ArrayList;
import java.util.List;

/** The requests that arrived, so that a test can see what was asked how often. */
final class Journal {

  record Line(String system, String key) {}

  private static final int MOST = 10_000;

  private final List<Line> lines = new ArrayList<>();

  synchronized void add(String system, String key) {
    if (lines.size() == MOST) {
      lines.remove(0);
    }
    lines.add(new Line(system, key));
  }

  synchronized List<Line> of(String system) {
    return lines.stream().filter(line -> line.system().equals(system)).toList();
  }

  synchronized void reset() {
    lines.clear();
  }
}
