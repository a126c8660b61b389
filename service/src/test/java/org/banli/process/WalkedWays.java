package org.banli.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers which sequence flows were taken, by process. */
class WalkedWays extends AbstractBpmnParseListener {

  private final Map<String, Set<String>> walked = new ConcurrentHashMap<>();

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
    var process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    flow.addListener(
        ExecutionListener.EVENTNAME_TAKE,
        (ExecutionListener) execution -> walked(process).add(flow.getId()));
  }

  /** Nothing is said to be taken behind an event-based gateway; the event that came tells. */
  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    var process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    activity.addListener(
        ExecutionListener.EVENTNAME_END,
        (ExecutionListener)
            execution ->
                activity
                    .getIncomingTransitions()
                    .forEach(flow -> walked(process).add(flow.getId())));
  }

  Set<String> walked(String process) {
    return walked.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet());
  }

  /** Flows of a process that nobody took. */
  Set<String> missed(String process, List<String> flows) {
    var missed = new TreeSet<>(flows);
    missed.removeAll(walked(process));
    return missed;
  }
}
