package org.banli.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banli.process.Scenario;

/** What outside systems say in a story, told to the simulator that plays them. */
final class Sources {

  private Sources() {}

  static void answer(Scenario.Step step) {
    var source = step.who().substring("source/".length());
    switch (step.what()) {
      case "silent" -> Installation.SIMULATOR.fault(source, "silent");
      case "back" -> Installation.SIMULATOR.fault(source, "off");
      default -> answer(source, step.with());
    }
  }

  /** Fields for everybody; {@code persons} by identity number for one. */
  private static void answer(String source, Map<String, Object> with) {
    var fields = new LinkedHashMap<>(with);
    var persons = Scenario.map(fields.remove("persons"));
    if (!fields.isEmpty()) {
      Installation.SIMULATOR.answer(source, "*", fields);
    }
    persons.forEach(
        (known, own) -> {
          var all = new LinkedHashMap<>(fields);
          all.putAll(Scenario.map(own));
          Installation.SIMULATOR.answer(source, known, all);
        });
  }
}
