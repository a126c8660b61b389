package org.banli.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.appointment.Appointments;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.form.Validation.Defect;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Block {@code appointment}: the seat is taken in the transaction that completes the step. Whoever
 * comes too late keeps the step and what was typed.
 */
@Component
class Bookings {

  /** Process variable: when the applicant comes. */
  static final String AT = "appointmentAt";

  static final String BLOCK = "appointment";

  private final Appointments appointments;
  private final CaseFiles cases;
  private final Forms forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Moments moments;

  Bookings(
      Appointments appointments,
      CaseFiles cases,
      Forms forms,
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      Moments moments) {
    this.appointments = appointments;
    this.cases = cases;
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.moments = moments;
  }

  /** Before the route goes on, so that what follows reads the appointment. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void completed(Worklist.Completed completed) {
    var task = tasks.createTaskQuery().taskId(completed.task()).singleResult();
    if (task != null && model(task) instanceof UserTask step) {
      var parameters = Parameters.of(step);
      var form = step.getCamundaFormKey();
      if (form != null && parameters.find("block").filter(BLOCK::equals).isPresent()) {
        var key = parameters.find("answers").orElse(form);
        book(completed, task, form(completed.no(), form), key);
      }
    }
  }

  /** A route that waits for the appointment waits for the new one. */
  @EventListener
  void moved(Appointments.Moved moved) {
    if (moved.before().isPresent() && moved.to().isPresent()) {
      moments.move(
          moved.no(),
          AT,
          Variables.moment(moved.before().get()),
          Variables.moment(moved.to().get()));
    }
  }

  private void book(Worklist.Completed completed, Task task, Form form, String key) {
    var slot = form.slot().orElseThrow();
    var answers = cases.answers(completed.no()).getOrDefault(key, Map.of());
    chosen(answers, slot.path())
        .ifPresent(
            at -> {
              take(completed, slot, at);
              runtime.setVariable(task.getProcessInstanceId(), AT, Variables.moment(at));
            });
  }

  private void take(Worklist.Completed completed, Form.Slot slot, LocalDateTime at) {
    try {
      appointments.book(completed.actor(), completed.no(), slot.level(), at);
    } catch (Appointments.Taken taken) {
      throw new Worklist.Incomplete(
          List.of(new Defect(slot.path(), taken.key(), List.of(slot.label()))));
    }
  }

  /** What stands in the answers under the path; empty when the applicant chose no time. */
  private static Optional<LocalDateTime> chosen(Map<String, Object> answers, String path) {
    @Nullable Object value = answers;
    for (var name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> level ? level.get(name) : null;
    }
    return Optional.ofNullable(value).map(it -> LocalDateTime.parse(it.toString()));
  }

  private Form form(CaseNo no, String form) {
    return forms.get(cases.get(no).matter(), form);
  }

  private Object model(Task task) {
    return repository
        .getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey());
  }
}
