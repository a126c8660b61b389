package org.banli.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.banli.worklist.WorkItem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The element of a list for which a step opens (property {@code each}). */
@Component
class Elements {

  private final CaseFiles cases;
  private final Expressions expressions;

  Elements(CaseFiles cases, Expressions expressions) {
    this.cases = cases;
    this.expressions = expressions;
  }

  /** Empty for a step that is taken once. */
  Optional<WorkItem.Each> of(DelegateTask task, Parameters parameters) {
    return parameters.find("each").map(feel -> each(task, feel));
  }

  private WorkItem.Each each(DelegateTask task, String feel) {
    var facts = cases.facts(Parameters.caseOf(task.getExecution()));
    var place = (Integer) task.getVariable("loopCounter");
    var round = ((ExecutionEntity) task.getExecution()).getParentActivityInstanceId();
    if (expressions.evaluate(feel, facts) instanceof List<?> list && place < list.size()) {
      var element = list.get(place);
      return new WorkItem.Each(round, place, element == null ? "" : element);
    }
    throw new IllegalStateException(
        task.getTaskDefinitionKey() + ": the list has no element " + place);
  }

  /** Names of people are masked: the row is read by many. */
  private static String shown(WorkItem.Each each) {
    return each.element() instanceof Map<?, ?> context && context.containsKey("idNumber")
        ? Masks.name(each.name())
        : each.name();
  }

  /** The step's name with whom or what it is about. */
  static Bilingual named(Bilingual step, Optional<WorkItem.Each> each) {
    return each.map(Elements::shown)
        .filter(name -> !name.isBlank())
        .map(name -> new Bilingual(step.zh() + "（" + name + "）", step.en() + " (" + name + ")"))
        .orElse(step);
  }
}
