package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Routes: whatever they name exists, and every step can be done by somebody in some time. */
class RouteContract {

  private static final Set<String> MESSAGES =
      Set.of(Routes.WITHDRAW, "objection", "checks-finished", "overdue");

  private final Matter matter;
  private final StepContract steps;
  private final BlockContract blocks;
  private final Defects defects;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, BpmnModelInstance> models = new HashMap<>();

  RouteContract(
      Matter matter,
      Set<String> paths,
      Set<String> decisions,
      Set<String> booked,
      FeelExpressions feel,
      Defects defects) {
    this.matter = matter;
    this.steps = new StepContract(matter, paths, booked, feel, defects);
    this.blocks = new BlockContract(matter, decisions, feel, defects);
    this.defects = defects;
  }

  void check(Map<String, byte[]> bpmn) {
    bpmn.forEach(this::read);
    if (!models.containsKey(matter.process())) {
      defects.add("matter.yaml", "process", "no BPMN has a process " + matter.process());
      return;
    }
    var called = new ArrayDeque<String>(Set.of(matter.process()));
    var seen = new HashSet<String>();
    while (!called.isEmpty()) {
      var id = called.poll();
      if (seen.add(id) && models.containsKey(id)) {
        called.addAll(check(files.get(id), models.get(id)));
      }
    }
    withdrawable();
    blocks.registers();
    blocks.archived();
  }

  private void read(String file, byte[] bpmn) {
    try {
      read(file, Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)));
    } catch (ModelException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      defects.add(file, "", String.valueOf(cause.getMessage()));
    }
  }

  private void read(String file, BpmnModelInstance model) {
    for (var process : model.getModelElementsByType(Process.class)) {
      var twice = files.put(process.getId(), file);
      defects.unless(twice == null, file, process.getId(), "also a process of " + twice);
      defects.unless(process.isExecutable(), file, process.getId(), "is not executable");
      models.put(process.getId(), model);
    }
  }

  /** Checks one file. @return the processes it calls */
  private Set<String> check(String file, BpmnModelInstance model) {
    model.getModelElementsByType(UserTask.class).forEach(task -> steps.check(file, task));
    model.getModelElementsByType(ServiceTask.class).forEach(task -> blocks.check(file, task));
    model.getModelElementsByType(Message.class).forEach(message -> message(file, message));
    model.getModelElementsByType(ExclusiveGateway.class).forEach(gate -> gateway(file, gate));
    model
        .getModelElementsByType(CamundaOutputParameter.class)
        .forEach(set -> chosen(file, set.getCamundaName(), set.getTextContent()));
    model
        .getModelElementsByType(CamundaIn.class)
        .forEach(in -> chosen(file, in.getCamundaTarget(), in.getCamundaSourceExpression()));
    drawn(file, model);
    var called = new HashSet<String>();
    for (var call : model.getModelElementsByType(CallActivity.class)) {
      call(file, call);
      called.add(call.getCalledElement());
    }
    return called;
  }

  /** Variable {@code checkKey} chooses a check that the matter has. */
  private void chosen(String file, @Nullable String variable, @Nullable String key) {
    var fine = !"checkKey".equals(variable) || matter.checks().containsKey(String.valueOf(key));
    defects.unless(fine, file, "checkKey", "the matter has no check " + key);
  }

  /** Forms that applicants are asked to fill in on the way. */
  Set<String> asked() {
    return steps.asked();
  }

  private void message(String file, Message message) {
    var known = MESSAGES.contains(message.getName());
    defects.unless(known, file, message.getId(), "nobody sends message " + message.getName());
  }

  /** A choice without a condition on every way but one would stop the case. */
  private void gateway(String file, ExclusiveGateway gateway) {
    if (gateway.getOutgoing().size() < 2) {
      return;
    }
    for (var flow : gateway.getOutgoing()) {
      var fine = flow.getConditionExpression() != null || flow.equals(gateway.getDefault());
      defects.unless(fine, file, flow.getId(), "neither a condition nor the default way");
    }
    var safe = gateway.getDefault() != null;
    defects.unless(safe, file, gateway.getId(), "no default way: a case could stop here");
  }

  private void call(String file, CallActivity call) {
    var target = call.getCalledElement();
    defects.unless(
        models.containsKey(target), file, call.getId(), "there is no block or route " + target);
    var bound = "deployment".equals(call.getCamundaCalledElementBinding());
    defects.unless(bound, file, call.getId(), "calledElementBinding must be deployment");
    var extensions = call.getExtensionElements();
    var handsOn =
        extensions != null
            && extensions.getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .anyMatch(in -> in.getCamundaBusinessKey() != null);
    defects.unless(handsOn, file, call.getId(), "does not hand on the case number");
  }

  /** The reviewers' page shows the route: what is not drawn cannot be seen. */
  private void drawn(String file, BpmnModelInstance model) {
    var shown = new HashSet<String>();
    model
        .getModelElementsByType(BpmnShape.class)
        .forEach(shape -> shown.add(shape.getBpmnElement().getId()));
    model
        .getModelElementsByType(FlowNode.class)
        .forEach(
            node ->
                defects.unless(
                    shown.contains(node.getId()), file, node.getId(), "is not in the diagram"));
  }

  private void withdrawable() {
    var model = models.get(matter.process());
    var waits =
        model.getModelElementsByType(SubProcess.class).stream()
            .filter(SubProcess::triggeredByEvent)
            .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream())
            .flatMap(start -> start.getEventDefinitions().stream())
            .anyMatch(RouteContract::isWithdrawal);
    defects.unless(
        waits,
        files.get(matter.process()),
        matter.process(),
        "has no way out for message withdraw");
  }

  private static boolean isWithdrawal(EventDefinition event) {
    return event instanceof MessageEventDefinition waits
        && waits.getMessage() != null
        && Routes.WITHDRAW.equals(waits.getMessage().getName());
  }
}
