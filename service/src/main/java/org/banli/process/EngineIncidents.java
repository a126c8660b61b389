package org.banli.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.audit.AuditLog;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs without retries left. */
@Component
@Transactional
class EngineIncidents implements Incidents {

  private static final int NEW_TRIES = 3;
  private static final int LONGEST_MESSAGE = 200;

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Access access;
  private final AuditLog audit;

  EngineIncidents(
      ManagementService management,
      RuntimeService runtime,
      RepositoryService repository,
      Access access,
      AuditLog audit) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public List<Incident> open() {
    return management.createJobQuery().noRetriesLeft().list().stream()
        .sorted(java.util.Comparator.comparing(EngineIncidents::since))
        .map(this::incident)
        .toList();
  }

  @Override
  public void retry(Actor actor, String id) {
    access.demand(actor, Access.Act.ADMINISTER, Access.Subject.NONE);
    var job = management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
    if (job == null) {
      throw Problem.notFound();
    }
    management.setJobRetries(id, NEW_TRIES);
    audit.action(actor, "case:" + caseNo(job), "retry", Map.of("step", step(job)));
  }

  private Incident incident(Job job) {
    var message = Objects.requireNonNullElse(job.getExceptionMessage(), "");
    return new Incident(
        job.getId(),
        caseNo(job),
        step(job),
        since(job),
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
  }

  private static Instant since(Job job) {
    return Optional.ofNullable(job.getCreateTime())
        .map(java.util.Date::toInstant)
        .orElse(Instant.EPOCH);
  }

  private String caseNo(Job job) {
    var route =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getRootProcessInstanceId())
            .singleResult();
    return route == null || route.getBusinessKey() == null ? "" : route.getBusinessKey();
  }

  private String step(Job job) {
    var activity = job.getFailedActivityId();
    if (activity == null || job.getProcessDefinitionId() == null) {
      return "";
    }
    var element =
        repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
    return element instanceof FlowElement flow && flow.getName() != null
        ? flow.getName()
        : activity;
  }
}
