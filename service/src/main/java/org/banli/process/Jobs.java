package org.banli.process;

import org.banli.platform.ClockMoved;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Timers and continuations: in the background, or one by one where a test says when. */
@Component
class Jobs {

  private final ManagementService management;
  private final JobExecutor executor;
  private final boolean background;

  Jobs(
      ManagementService management,
      ProcessEngine engine,
      @Value("${banli.process.background:true}") boolean background) {
    this.management = management;
    this.executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    this.background = background;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (background) {
      executor.start();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    if (executor.isActive()) {
      executor.shutdown();
    }
  }

  /** A moved clock makes timers due: the executor must not sleep on. */
  @EventListener(ClockMoved.class)
  void wake() {
    if (executor.isActive()) {
      executor.jobWasAdded();
    }
  }

  /**
   * Runs what is due, until nothing is; for tests and rehearsals, where no executor runs.
   *
   * @return how many ran
   */
  int runDue() {
    int ran = 0;
    for (var due = next(); due != null; due = next()) {
      management.executeJob(due);
      ran++;
    }
    return ran;
  }

  private @Nullable String next() {
    var due = management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1);
    return due.isEmpty() ? null : due.get(0).getId();
  }
}
