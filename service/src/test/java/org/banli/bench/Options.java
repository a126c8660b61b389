package org.banli.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code bin/bench} was asked for.
 *
 * @param story file of a scenario; empty for the main story of the matter
 */
record Options(
    String what,
    int cases,
    int users,
    int warmUp,
    String matter,
    String story,
    Path application,
    Path simulator,
    Path directory) {

  /** How many cases are played for the work of forms and decision tables, and how many before. */
  static final int RULES = 20;

  static final int RULES_WARM_UP = 10;

  static Options of(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    return new Options(
        arguments[0],
        number(given, "--cases", arguments[0].equals("rules") ? RULES : 100),
        number(given, "--users", 4),
        number(given, "--warm-up", arguments[0].equals("rules") ? RULES_WARM_UP : 300),
        given.getOrDefault("--matter", "lowincome"),
        given.getOrDefault("--story", ""),
        Path.of(given.getOrDefault("--application", "")),
        Path.of(given.getOrDefault("--simulator", "")),
        Path.of(given.getOrDefault("--directory", "")));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
  }
}
