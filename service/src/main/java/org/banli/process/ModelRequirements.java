package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the user tasks of a matter's models and of the blocks they call. */
@Component
class ModelRequirements implements Requirements {

  private final Catalogue catalogue;

  ModelRequirements(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Set<Need> of(MatterRef matter) {
    var needs = new LinkedHashSet<Need>();
    catalogue.files(matter).stream()
        .filter(path -> path.endsWith(".bpmn") && !path.startsWith("blocks/"))
        .map(path -> model(matter, path))
        .flatMap(model -> Stream.concat(Stream.of(model), called(matter, model)))
        .map(model -> model.getModelElementsByType(UserTask.class))
        .flatMap(Collection::stream)
        .map(Parameters::of)
        .filter(task -> named(task, "level") && named(task, "role"))
        .forEach(task -> needs.add(new Need(task.need("level"), task.need("role"))));
    return needs;
  }

  private static boolean named(Parameters task, String property) {
    return task.find(property)
        .filter(value -> !value.startsWith("=") && !value.equals("applicant"))
        .isPresent();
  }

  private Stream<BpmnModelInstance> called(MatterRef matter, BpmnModelInstance model) {
    return model.getModelElementsByType(CallActivity.class).stream()
        .map(call -> "blocks/" + call.getCalledElement() + ".bpmn")
        .distinct()
        .filter(catalogue.files(matter)::contains)
        .map(path -> model(matter, path));
  }

  private BpmnModelInstance model(MatterRef matter, String path) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(catalogue.file(matter, path)));
  }
}
