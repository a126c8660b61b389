package org.banli.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The {@code camunda:properties} of an element, in order of appearance. */
record Parameters(String element, Map<String, String> values) {

  static Parameters of(BaseElement element) {
    var values = new LinkedHashMap<String, String>();
    var extensions = element.getExtensionElements();
    if (extensions != null) {
      extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
          .flatMap(properties -> properties.getCamundaProperties().stream())
          .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
    }
    return new Parameters(element.getId(), values);
  }

  static Parameters of(DelegateExecution step) {
    return of(step.getBpmnModelElementInstance());
  }

  /** The case that a step belongs to. */
  static CaseNo caseOf(DelegateExecution step) {
    return new CaseNo(step.getProcessBusinessKey());
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * @throws IllegalStateException when missing; the contract refuses such a model at import
   */
  String need(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(element + " lacks property " + name));
  }

  /** The value, or the variable that {@code =name} stands for. */
  static String resolve(DelegateExecution step, String value) {
    return value.startsWith("=")
        ? String.valueOf(step.getVariable(value.substring(1).strip()))
        : value;
  }

  /** {@code 中文|English}. */
  static Bilingual bilingual(String text) {
    var parts = text.split("\\|", 2);
    return new Bilingual(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
  }
}
