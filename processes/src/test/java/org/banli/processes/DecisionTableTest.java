package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * One decision table; when its cases have run, every rule must have been met, and every bound on
 * both its sides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionTableTest {

  private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();
  private final Set<String> met = new TreeSet<>();
  private final DmnEngine engine;
  private final DmnDecision decision;
  private final Bounds bounds;

  DecisionTableTest(String file, String decision) {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(
            event -> {
              if (event.getDecision().getKey().equals(decision)) {
                matched.addAll(event.getMatchingRules());
              }
            });
    this.engine = configuration.buildEngine();
    this.decision = parse(file, decision);
    this.bounds = new Bounds(table(), configuration.getFeelEngine());
  }

  String key() {
    return decision.getKey();
  }

  private DmnDecisionTableImpl table() {
    return (DmnDecisionTableImpl) decision.getDecisionLogic();
  }

  private DmnDecision parse(String file, String key) {
    try (InputStream dmn = getClass().getResourceAsStream("/processes/" + file)) {
      return engine.parseDecision(key, dmn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule that counts (the engine names the first of several that agree) and its outputs. */
  Answer decide(Map<String, Object> facts) {
    matched.clear();
    engine.evaluateDecision(decision, facts);
    bounds.met(facts);
    matched.forEach(rule -> met.add(rule.getId()));
    var outputs = new LinkedHashMap<String, Object>();
    matched.stream()
        .limit(1)
        .flatMap(rule -> rule.getOutputEntries().values().stream())
        .forEach(output -> outputs.put(output.getOutputName(), output.getValue().getValue()));
    return new Answer(
        matched.stream().map(DmnEvaluatedDecisionRule::getId).collect(Collectors.joining(" ")),
        outputs);
  }

  @AfterAll
  void everyRuleIsMet() {
    var all = table().getRules().stream().map(rule -> rule.getId()).collect(Collectors.toSet());
    assertThat(met).containsExactlyInAnyOrderElementsOf(all);
  }

  @AfterAll
  void everyBoundIsMetOnBothSides() {
    assertThat(bounds.unseen()).as("bounds on or beyond which no case lies").isEmpty();
  }

  /** What a table said and by which rules. */
  record Answer(String rules, Map<String, Object> outputs) {}
}
