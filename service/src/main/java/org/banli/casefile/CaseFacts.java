package org.banli.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything FEEL may read of a case, see docs/matter-format.md. */
@Component
class CaseFacts {

  private static final int LONGEST = 400;

  private final CaseAnswers answers;
  private final ObjectProvider<FactSource> sources;
  private final ObjectProvider<CaseLists> lists;
  private final ApplicationClock clock;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final CaseFileMapper files;

  CaseFacts(
      CaseAnswers answers,
      ObjectProvider<FactSource> sources,
      ObjectProvider<CaseLists> lists,
      ApplicationClock clock,
      Catalogue catalogue,
      Expressions expressions,
      CaseFileMapper files) {
    this.answers = answers;
    this.sources = sources;
    this.lists = lists;
    this.clock = clock;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.files = files;
  }

  Map<String, Object> of(CaseFile file) {
    return of(file, answers.latest(file.no()), Supplier::get);
  }

  /** The same for pages, without what rests on answers that do not open. */
  Map<String, Object> shown(CaseFile file) {
    return of(file, answers.legible(file.no()), CaseFacts::orNothing);
  }

  /** How a part of the facts is read. */
  private interface Reading {
    Map<String, ? extends @Nullable Object> of(
        Supplier<Map<String, ? extends @Nullable Object>> part);
  }

  private static Map<String, ? extends @Nullable Object> orNothing(
      Supplier<Map<String, ? extends @Nullable Object>> part) {
    try {
      return part.get();
    } catch (Legible.BrokenSeal torn) {
      return Map.of();
    }
  }

  private Map<String, Object> of(
      CaseFile file, Map<String, Map<String, Object>> known, Reading reading) {
    Map<String, Object> facts = new LinkedHashMap<>(known);
    facts.keySet().removeIf(key -> key.contains("."));
    lists.orderedStream().forEach(list -> reading.of(() -> list.of(file)).forEach(facts::put));
    facts.put("mark", file.marks().stream().collect(Collectors.toMap(mark -> mark, mark -> true)));
    facts.put("matter", file.matter().id());
    facts.put("caseNo", file.no().value());
    facts.put("division", file.responsible().value());
    facts.put("submitted", LocalDate.ofInstant(file.submitted(), ApplicationClock.ZONE));
    facts.put("today", clock.today());
    sources
        .orderedStream()
        .forEach(
            source ->
                facts.put(source.name(), new LazyMap(() -> reading.of(() -> source.value(file)))));
    return facts;
  }

  /** Keeps the few facts that the matter names as reportable. */
  void keep(CaseFile file) {
    var rules = catalogue.get(file.matter()).facts();
    if (rules.isEmpty()) {
      return;
    }
    var facts = of(file);
    rules.forEach((name, rule) -> keep(file, name, expressions.evaluate(rule, facts)));
  }

  private void keep(CaseFile file, String name, @Nullable Object value) {
    if (value != null) {
      files.fact(file.no().value(), name, text(value));
    }
  }

  private static String text(Object value) {
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }
}
