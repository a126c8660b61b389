package org.banli.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Legible;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Matter.RegisterRule;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.register.Registers.Entry;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StandingWarnings implements Warnings {

  private final StoredRegisters registers;
  private final RegisterMapper rows;
  private final CaseFiles cases;
  private final Legible legible;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final ApplicationClock clock;

  StandingWarnings(
      StoredRegisters registers,
      RegisterMapper rows,
      CaseFiles cases,
      Legible legible,
      Catalogue catalogue,
      Expressions expressions,
      ApplicationClock clock) {
    this.registers = registers;
    this.rows = rows;
    this.cases = cases;
    this.legible = legible;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.clock = clock;
  }

  @Override
  public List<Warning> of(CaseNo no) {
    var texts = texts();
    var keys = keys(no);
    if (texts.isEmpty() || keys.isEmpty()) {
      return List.of();
    }
    var indexes = keys.stream().map(registers::index).toList();
    return rows.ofAny(texts.keySet(), indexes).stream()
        .map(registers::entry)
        .filter(entry -> entry.standsOn(clock.today()))
        .map(entry -> warning(entry, keys, text(entry, texts)))
        .sorted(Comparator.comparing(Warning::since).reversed())
        .toList();
  }

  private Map<String, Bilingual> texts() {
    return catalogue.current().stream()
        .flatMap(matter -> matter.registers().stream())
        .filter(rule -> rule.warning().isPresent())
        .collect(
            Collectors.toMap(
                RegisterRule::register,
                rule -> rule.warning().orElseThrow(),
                (first, other) -> first));
  }

  /** What the matter says that made the entry, else the first that warns of the register. */
  private Bilingual text(Entry entry, Map<String, Bilingual> texts) {
    return entry
        .source()
        .flatMap(cases::find)
        .map(file -> catalogue.get(file.matter()).registers().stream())
        .orElseGet(Stream::empty)
        .filter(rule -> rule.register().equals(entry.register()))
        .flatMap(rule -> rule.warning().stream())
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(texts.get(entry.register())));
  }

  /** Everything by which somebody of the case may be found. */
  private Set<String> keys(CaseNo no) {
    var file = cases.get(no);
    var facts = legible.facts(no);
    var matter = catalogue.get(file.matter());
    return Stream.of(
            Stream.of(file.idNumber().value()),
            numbers(facts.get("party")),
            rules(matter).flatMap(feel -> numbers(expressions.evaluate(feel, facts))))
        .flatMap(keys -> keys)
        .map(RegisterRules::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> rules(Matter matter) {
    return Stream.concat(
        matter.checks().values().stream().map(Matter.CheckRule::persons),
        matter.lookups().values().stream().map(Matter.Lookup::of));
  }

  /** Numbers and codes of persons, of lists of them, or themselves. */
  private static Stream<String> numbers(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().flatMap(StandingWarnings::numbers);
    }
    if (value instanceof Map<?, ?> map) {
      return map.containsKey("idNumber") || map.containsKey("code")
          ? Stream.of("idNumber", "code").flatMap(name -> numbers(map.get(name)))
          : map.values().stream().filter(Map.class::isInstance).flatMap(StandingWarnings::numbers);
    }
    return Stream.ofNullable(value).map(Object::toString);
  }

  private static Warning warning(Entry entry, Set<String> keys, Bilingual text) {
    return new Warning(
        text, person(entry, keys), entry.id(), entry.register(), entry.from(), entry.source());
  }

  private static String person(Entry entry, Set<String> keys) {
    return entry.fields().get("persons") instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(one -> (Map<?, ?>) one)
            .filter(one -> numbers(one).map(RegisterRules::key).anyMatch(keys::contains))
            .map(StandingWarnings::name)
            .findFirst()
            .orElse("")
        : "";
  }

  private static String name(Map<?, ?> person) {
    var name = Objects.toString(person.get("name"), "");
    return person.get("idNumber") == null ? name : Masks.name(name);
  }
}
