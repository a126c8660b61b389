package org.banli.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which order people find matters: families by the place of their first, then each by its. */
final class Shelves {

  private Shelves() {}

  static List<Matter> ordered(List<Matter> matters) {
    Map<String, Integer> firsts =
        matters.stream()
            .collect(
                Collectors.toMap(
                    matter -> matter.family().id(), matter -> matter.family().place(), Math::min));
    return matters.stream()
        .sorted(
            Comparator.<Matter>comparingInt(matter -> firsts.get(matter.family().id()))
                .thenComparing(matter -> matter.family().id())
                .thenComparingInt(matter -> matter.family().place())
                .thenComparing(matter -> matter.ref().id()))
        .toList();
  }
}
