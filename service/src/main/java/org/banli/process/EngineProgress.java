package org.banli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.platform.ApplicationClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
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
  private final TaskService tasks;
  private final ManagementService management;

  EngineProgress(
      CaseFiles cases,
      Deployments deployments,
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management) {
    this.cases = cases;
    this.deployments = deployments;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
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

  @Override
  public Map<String, LocalDateTime> ends(CaseNo no) {
    var ends = new HashMap<String, LocalDateTime>();
    tasks.createTaskQuery().processInstanceBusinessKey(no.value()).list().stream()
        .forEach(task -> end(task).ifPresent(at -> ends.put(task.getId(), at)));
    return ends;
  }

  @Override
  public boolean withdrawable(CaseNo no) {
    return runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(no.value())
            .messageEventSubscriptionName(Routes.WITHDRAW)
            .count()
        > 0;
  }

  private Optional<LocalDateTime> end(Task task) {
    var said = tasks.getVariable(task.getId(), task.getTaskDefinitionKey() + "Due");
    return (said instanceof Date moment ? Optional.of(moment) : attached(task))
        .map(at -> LocalDateTime.ofInstant(at.toInstant(), ApplicationClock.ZONE));
  }

  private Optional<Date> attached(Task task) {
    return management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
        .map(Job::getDuedate)
        .min(Date::compareTo);
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
