package org.banli.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The ways on which cases of a matter end, walked backwards over the routes of its package. */
class Endings {

  private final Catalogue catalogue;
  private final Matter matter;
  private final Map<String, Process> processes = new HashMap<>();

  Endings(Catalogue catalogue, Matter matter) {
    this.catalogue = catalogue;
    this.matter = matter;
    catalogue.files(matter.ref()).stream()
        .filter(path -> path.endsWith(".bpmn"))
        .map(path -> new ByteArrayInputStream(catalogue.file(matter.ref(), path)))
        .flatMap(
            bpmn -> Bpmn.readModelFromStream(bpmn).getModelElementsByType(Process.class).stream())
        .forEach(process -> processes.put(process.getId(), process));
  }

  /** Outcomes that some block concludes with; a variable may bring any. */
  Set<String> concluded() {
    var named = conclusions().map(Endings::outcome).collect(Collectors.toSet());
    if (named.stream().anyMatch(outcome -> outcome.startsWith("="))) {
      named.addAll(matter.outcomes().keySet());
    }
    return named;
  }

  /**
   * Blocks that end a case with one of these outcomes without a letter (or, when any template will
   * do, a message) on some way since somebody acted.
   */
  List<String> untold(Collection<String> outcomes, Predicate<String> fits) {
    return conclusions()
        .filter(end -> outcome(end).startsWith("=") || outcomes.contains(outcome(end)))
        .filter(end -> !(before(end, fits, new HashSet<>()) || after(end, fits)))
        .map(FlowNode::getId)
        .toList();
  }

  private Stream<ServiceTask> conclusions() {
    return processes.values().stream()
        .flatMap(p -> p.getModelInstance().getModelElementsByType(ServiceTask.class).stream())
        .filter(task -> "${conclude}".equals(task.getCamundaDelegateExpression()))
        .distinct();
  }

  private static String outcome(FlowNode end) {
    return Parameters.of(end).need("outcome");
  }

  /** On every way into the node. */
  private boolean before(FlowNode node, Predicate<String> fits, Set<FlowNode> seen) {
    if (!seen.add(node)) {
      return true;
    }
    var earlier = node.getPreviousNodes().list();
    return earlier.isEmpty()
        ? entered(node, fits, seen)
        : earlier.stream().allMatch(one -> tells(one, fits) || through(one, fits, seen));
  }

  /** The start of a sub-process goes on with what leads to it; every other start is one. */
  private boolean entered(FlowNode node, Predicate<String> fits, Set<FlowNode> seen) {
    return node instanceof StartEvent
        && node.getParentElement() instanceof SubProcess part
        && !part.triggeredByEvent()
        && before(part, fits, seen);
  }

  private boolean through(FlowNode node, Predicate<String> fits, Set<FlowNode> seen) {
    if (node instanceof SubProcess part) {
      return ends(part.getChildElementsByType(EndEvent.class), fits, seen);
    }
    if (node instanceof CallActivity call) {
      return Optional.ofNullable(processes.get(call.getCalledElement()))
          .map(process -> ends(process.getChildElementsByType(EndEvent.class), fits, seen))
          .orElse(false);
    }
    var passes =
        node instanceof ServiceTask || node.getElementType().getTypeName().endsWith("Gateway");
    return passes && before(node, fits, seen);
  }

  private boolean ends(Collection<EndEvent> ends, Predicate<String> fits, Set<FlowNode> seen) {
    return ends.stream().allMatch(end -> before(end, fits, seen));
  }

  /** Straight after it, on the one way there is. */
  private boolean after(FlowNode node, Predicate<String> fits) {
    var later = node.getSucceedingNodes().list();
    return later.size() == 1
        && later.get(0) instanceof ServiceTask
        && (tells(later.get(0), fits) || after(later.get(0), fits));
  }

  private boolean tells(FlowNode node, Predicate<String> fits) {
    if (!(node instanceof ServiceTask task)) {
      return false;
    }
    return switch (String.valueOf(task.getCamundaDelegateExpression())) {
      case "${letter}" -> fits.test(template(Parameters.of(node).need("letter")));
      case "${notify}" -> fits.test("");
      default -> false;
    };
  }

  private String template(String letter) {
    var file = catalogue.file(matter.ref(), "letters/" + letter + ".ftlh");
    return new String(file, StandardCharsets.UTF_8);
  }
}
