package org.banli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the engine. */
@Component
@Transactional(readOnly = true)
class EngineProgress implements Progress {

  private final CaseFiles cases;
  private final Deployments deployments;
  private final RepositoryService repository;
  private final RuntimeService runtime;

  EngineProgress(
      CaseFiles cases,
      Deployments deployments,
      RepositoryService repository,
      RuntimeService runtime) {
    this.cases = cases;
    this.deployments = deployments;
    this.repository = repository;
    this.runtime = runtime;
  }

  @Override
  public String diagram(CaseNo no) {
    var definition = deployments.definition(cases.get(no).matter());
    try (var bpmn = repository.getProcessModel(definition)) {
      return new String(bpmn.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<String> active(CaseNo no) {
    var active = new LinkedHashSet<String>();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(no.value())
        .rootProcessInstances()
        .list()
        .forEach(route -> leaves(runtime.getActivityInstance(route.getId()), active));
    return active;
  }

  private static void leaves(ActivityInstance instance, Set<String> active) {
    for (var child : instance.getChildActivityInstances()) {
      if (child.getChildActivityInstances().length == 0) {
        active.add(child.getActivityId());
      }
      leaves(child, active);
    }
  }
}
