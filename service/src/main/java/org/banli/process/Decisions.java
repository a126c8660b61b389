package org.banli.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.process.DecisionTables.Evaluated;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;

/** Decisions on the facts of a case; each keeps what it saw and why it said so. */
@Component
class Decisions {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final DecisionTables tables;
  private final DecisionLog log;
  private final Map<MatterRef, Map<String, DmnDecision>> parsed = new ConcurrentHashMap<>();

  Decisions(
      CaseFiles cases,
      Catalogue catalogue,
      Expressions expressions,
      DecisionTables tables,
      DecisionLog log) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.tables = tables;
    this.log = log;
  }

  /**
   * @param each FEEL giving a list: the decision runs once per item, read as {@code item}
   * @return a context, or a list of contexts for each item or for tables that collect
   */
  Object run(CaseNo no, String decision, Optional<String> each) {
    var definition = find(cases.get(no).matter(), decision);
    var facts = cases.facts(no);
    var evaluated =
        each.map(feel -> forEach(definition, facts, feel))
            .orElseGet(() -> tables.evaluate(definition, facts));
    evaluated.forEach(one -> log.keep(no, one));
    return evaluated.stream()
        .filter(one -> one.decision().equals(decision))
        .map(Evaluated::outputs)
        .findFirst()
        .orElseThrow();
  }

  private List<Evaluated> forEach(DmnDecision definition, Map<String, Object> facts, String feel) {
    var runs = new ArrayList<List<Evaluated>>();
    if (expressions.evaluate(feel, facts) instanceof List<?> items) {
      for (var item : items) {
        var with = new HashMap<>(facts);
        with.put("item", Objects.requireNonNull(item));
        runs.add(tables.evaluate(definition, with));
      }
    }
    return runs.isEmpty()
        ? List.of(new Evaluated(definition.getKey(), List.of(), List.of(), List.of()))
        : Evaluated.together(runs);
  }

  private DmnDecision find(MatterRef ref, String decision) {
    var known = parsed.computeIfAbsent(ref, this::parse).get(decision);
    if (known == null) {
      throw new IllegalStateException(ref + " has no decision " + decision);
    }
    return known;
  }

  private Map<String, DmnDecision> parse(MatterRef ref) {
    var decisions = new HashMap<String, DmnDecision>();
    catalogue.files(ref).stream()
        .filter(path -> path.endsWith(".dmn"))
        .flatMap(path -> tables.parse(catalogue.file(ref, path)).stream())
        .forEach(decision -> decisions.put(decision.getKey(), decision));
    return decisions;
  }
}
