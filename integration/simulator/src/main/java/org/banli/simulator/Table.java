package org.banli.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What was set over {@code /_control}: answers by source and person, faults by system. */
final class Table {

  /** Stands for every system or every person. */
  static final String ANY = "*";

  /** Between a source and the province whose database is meant. */
  static final char PROVINCE = '@';

  /**
   * A fault in force.
   *
   * @param left requests that still meet it; negative means all
   */
  record Active(Fault fault, long millis, int left) {
    static final Active NONE = new Active(Fault.NONE, 0, 0);
  }

  private final Map<String, Map<String, Map<String, Object>>> answers = new TreeMap<>();
  private final Map<String, Active> faults = new TreeMap<>();
  private final @Nullable Path store;

  Table(@Nullable Path store) {
    this.store = store;
    if (store != null && Files.exists(store)) {
      answers.putAll(
          Exchange.JSON.readValue(
              store, new TypeReference<Map<String, Map<String, Map<String, Object>>>>() {}));
    }
  }

  synchronized void answer(String source, String idNumber, Map<String, Object> answer) {
    answers
        .computeIfAbsent(source, s -> new TreeMap<>())
        .put(idNumber.toUpperCase(Locale.ROOT), new LinkedHashMap<>(answer));
    save();
  }

  /** Of one province what was set for it, else what was set for the source. */
  synchronized Optional<Map<String, Object>> answer(String source, String idNumber) {
    var own = own(source, idNumber);
    return own.isPresent() ? own : own(country(source), idNumber);
  }

  /** {@code marriageRecords} of {@code marriageRecords@33}. */
  static String country(String source) {
    int at = source.indexOf(PROVINCE);
    return at < 0 ? source : source.substring(0, at);
  }

  /** The person's own answer, else the one for every person. */
  private Optional<Map<String, Object>> own(String source, String idNumber) {
    var ofSource = answers.getOrDefault(source, Map.of());
    var own = ofSource.get(idNumber.toUpperCase(Locale.ROOT));
    return Optional.ofNullable(own == null ? ofSource.get(ANY) : own);
  }

  synchronized void fault(String system, Active fault) {
    faults.put(system, fault);
  }

  /** The fault that this request meets; counts it. */
  synchronized Active meet(String system) {
    var name =
        faults.containsKey(system)
            ? system
            : faults.containsKey(country(system)) ? country(system) : ANY;
    var active = faults.getOrDefault(name, Active.NONE);
    if (active.left() == 0) {
      return Active.NONE;
    }
    if (active.left() > 0) {
      faults.put(name, new Active(active.fault(), active.millis(), active.left() - 1));
    }
    return active;
  }

  synchronized void reset() {
    answers.clear();
    faults.clear();
    save();
  }

  private void save() {
    if (store != null) {
      Exchange.JSON.writeValue(store, answers);
    }
  }
}
