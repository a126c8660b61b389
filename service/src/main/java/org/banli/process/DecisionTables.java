package org.banli.process;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The DMN engine: FEEL only, and what was seen and which rules matched come with every answer. */
@Component
class DecisionTables {

  private static final Set<HitPolicy> LISTS =
      Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

  private final DmnEngine engine;
  private final ThreadLocal<List<Evaluated>> collected = ThreadLocal.withInitial(ArrayList::new);

  DecisionTables(FeelExpressions feel) {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(() -> feel);
    configuration.setScriptEngineResolver(
        language -> {
          throw new IllegalStateException("only FEEL is allowed in decisions: " + language);
        });
    configuration.setCustomPostDecisionTableEvaluationListeners(
        List.of(event -> collected.get().add(of(event))));
    this.engine = configuration.buildEngine();
  }

  List<DmnDecision> parse(byte[] dmn) {
    return engine.parseDecisions(new ByteArrayInputStream(dmn));
  }

  /** Evaluates a decision and those it requires. */
  List<Evaluated> evaluate(DmnDecision decision, Map<String, Object> facts) {
    collected.get().clear();
    try {
      var result = engine.evaluateDecision(decision, facts);
      var all = new ArrayList<>(collected.get());
      if (all.stream().noneMatch(one -> one.decision().equals(decision.getKey()))) {
        all.add(literal(decision, result));
      }
      return all;
    } finally {
      collected.remove();
    }
  }

  private static Evaluated literal(DmnDecision decision, DmnDecisionResult result) {
    var outputs = new LinkedHashMap<String, @Nullable Object>();
    result.forEach(entries -> entries.getEntryMap().forEach((k, v) -> outputs.put(k, plain(v))));
    return new Evaluated(decision.getKey(), List.of(), Map.of(), outputs);
  }

  private static Evaluated of(DmnDecisionTableEvaluationEvent event) {
    var inputs = new LinkedHashMap<String, @Nullable Object>();
    event.getInputs().forEach(i -> inputs.put(i.getName(), plain(i.getValue().getValue())));
    var rules = event.getMatchingRules().stream().map(rule -> rule.getId()).toList();
    return new Evaluated(event.getDecision().getKey(), rules, inputs, outputs(event));
  }

  private static Object outputs(DmnDecisionTableEvaluationEvent event) {
    if (event.getCollectResultName() != null) {
      var value = plain(event.getCollectResultValue().getValue());
      var sum = new LinkedHashMap<String, @Nullable Object>();
      sum.put(event.getCollectResultName(), value);
      return sum;
    }
    var matched = event.getMatchingRules().stream().map(DecisionTables::outputs).toList();
    if (collects(event.getDecision())) {
      return matched;
    }
    return matched.isEmpty() ? Map.of() : matched.get(0);
  }

  private static Map<String, @Nullable Object> outputs(DmnEvaluatedDecisionRule rule) {
    var outputs = new LinkedHashMap<String, @Nullable Object>();
    rule.getOutputEntries()
        .values()
        .forEach(o -> outputs.put(o.getOutputName(), plain(o.getValue().getValue())));
    return outputs;
  }

  private static boolean collects(DmnDecision decision) {
    var table = (DmnDecisionTableImpl) decision.getDecisionLogic();
    return LISTS.contains(table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy());
  }

  /** Typed columns come back as double, integer or long. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      return BigDecimal.valueOf(((Number) value).doubleValue());
    }
    return value instanceof Integer || value instanceof Long
        ? BigDecimal.valueOf(((Number) value).longValue())
        : value;
  }

  /**
   * What a decision saw and said.
   *
   * @param rules ids of the rules that matched
   * @param outputs a context, or a list of them
   */
  record Evaluated(String decision, List<String> rules, Object inputs, Object outputs) {

    /** Several runs of the same decisions as one: inputs and outputs become lists in order. */
    static List<Evaluated> together(List<List<Evaluated>> runs) {
      var decisions =
          runs.stream().flatMap(List::stream).map(Evaluated::decision).distinct().toList();
      return decisions.stream()
          .map(
              decision -> {
                var all =
                    runs.stream()
                        .flatMap(List::stream)
                        .filter(one -> one.decision().equals(decision))
                        .toList();
                return new Evaluated(
                    decision,
                    all.stream().map(one -> String.join(" ", one.rules())).toList(),
                    all.stream().map(Evaluated::inputs).toList(),
                    all.stream().map(Evaluated::outputs).toList());
              })
          .toList();
    }
  }
}
