package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits within which somebody must begin a step (property {@code startWithin}): they run from its
 * opening until somebody takes it on.
 */
@Component
@Transactional
class Beginnings {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Limits limits;
  private final Terms terms;
  private final Map<MatterRef, Map<String, String>> known = new ConcurrentHashMap<>();

  Beginnings(CaseFiles cases, Catalogue catalogue, Limits limits, Terms terms) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.limits = limits;
    this.terms = terms;
  }

  void opened(DelegateTask task, CaseNo no) {
    key(task.getBpmnModelElementInstance()).ifPresent(key -> start(task, no, key));
  }

  private void start(DelegateTask task, CaseNo no, String key) {
    var term = terms.term(no, key, task.getVariables());
    limits.start(no.value(), key, term, terms.rule(no, key).law());
  }

  void closed(DelegateTask task, CaseNo no) {
    key(task.getBpmnModelElementInstance()).ifPresent(key -> limits.end(no.value(), key));
  }

  @EventListener
  void begun(Worklist.Claimed claimed) {
    var keys = known.computeIfAbsent(cases.get(claimed.no()).matter(), this::read);
    var key = keys.get(claimed.step());
    if (key != null) {
      limits.end(claimed.no().value(), key);
    }
  }

  /** By step. */
  private Map<String, String> read(MatterRef ref) {
    var keys = new HashMap<String, String>();
    for (var path : catalogue.files(ref)) {
      if (path.endsWith(".bpmn")) {
        Bpmn.readModelFromStream(new ByteArrayInputStream(catalogue.file(ref, path)))
            .getModelElementsByType(UserTask.class)
            .forEach(step -> key(step).ifPresent(key -> keys.put(step.getId(), key)));
      }
    }
    return keys;
  }

  private static Optional<String> key(UserTask step) {
    return Parameters.of(step).find("startWithin");
  }
}
