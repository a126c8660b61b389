package org.banli.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.FactSource;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.Lookup;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;

/** {@code found.<key>}: what the registers know by the matter's lookups, each read when asked. */
@Component
class FoundFacts implements FactSource {

  private final Registers registers;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final ApplicationClock clock;

  FoundFacts(
      Registers registers,
      CaseFiles cases,
      Catalogue catalogue,
      Expressions expressions,
      ApplicationClock clock) {
    this.registers = registers;
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "found";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var lookups = catalogue.get(file.matter()).lookups();
    return new AskedFor(
        lookups.keySet(), key -> found(file, Objects.requireNonNull(lookups.get(key))));
  }

  private List<Map<String, Object>> found(CaseFile file, Lookup lookup) {
    var of = expressions.evaluate(lookup.of(), cases.facts(file.no()));
    var today = clock.today();
    return registers.ofAny(lookup.register(), keys(of)).stream()
        .map(entry -> EntryFacts.of(entry, today))
        .toList();
  }

  private static List<String> keys(@org.jspecify.annotations.Nullable Object of) {
    var keys = of instanceof List<?> list ? list : of == null ? List.of() : List.of(of);
    return keys.stream().filter(Objects::nonNull).map(Object::toString).toList();
  }
}
