package org.banli.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/** Decision tables that remember which of their rules were met. */
class MetRules extends DecisionTables {

  private final Set<String> met = ConcurrentHashMap.newKeySet();

  MetRules(FeelExpressions feel) {
    super(feel);
  }

  @Override
  List<Evaluated> evaluate(DmnDecision decision, Map<String, Object> facts) {
    var all = super.evaluate(decision, facts);
    all.forEach(one -> one.rules().forEach(rule -> met.add(one.decision() + " " + rule)));
    return all;
  }

  /** Rules of the tables in a file that were never met, each after its decision. */
  Stream<String> missed(byte[] dmn) {
    return parse(dmn).stream()
        .filter(decision -> decision.getDecisionLogic() instanceof DmnDecisionTableImpl)
        .flatMap(decision -> missed(decision, (DmnDecisionTableImpl) decision.getDecisionLogic()));
  }

  private Stream<String> missed(DmnDecision decision, DmnDecisionTableImpl table) {
    return table.getRules().stream()
        .map(rule -> decision.getKey() + " " + rule.getId())
        .filter(rule -> !met.contains(rule));
  }
}
