package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.springframework.stereotype.Component;

/**
 * Variables that the routes of a version read as true or false: false until something sets them.
 */
@Component
class Flags {

  private final Catalogue catalogue;
  private final Map<MatterRef, Set<String>> known = new ConcurrentHashMap<>();

  Flags(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Set<String> of(MatterRef ref) {
    return known.computeIfAbsent(ref, this::read);
  }

  private Set<String> read(MatterRef ref) {
    var flags = new LinkedHashSet<String>();
    for (var path : catalogue.files(ref)) {
      if (path.endsWith(".bpmn")) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(catalogue.file(ref, path)));
        model
            .getModelElementsByType(ConditionExpression.class)
            .forEach(condition -> flags.addAll(Conditions.flags(condition.getTextContent())));
      }
    }
    return flags;
  }
}
