package org.banli.process;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.banli.casefile.CaseNo;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments in variables of routes, and the timers that wait for them. */
@Component
class Moments {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final Worklist worklist;

  Moments(
      RuntimeService runtime,
      ManagementService management,
      RepositoryService repository,
      Worklist worklist) {
    this.runtime = runtime;
    this.management = management;
    this.repository = repository;
    this.worklist = worklist;
  }

  /**
   * Moves a moment wherever the routes of a case hold it, called ones included, with the timers
   * whose date names the variable and the steps that are due then; another moment in a variable of
   * that name stays.
   *
   * @return whether any route held it
   */
  boolean move(CaseNo no, String variable, Date before, Date after) {
    var routes = routes(no);
    var held = held(routes, variable, before);
    held.forEach(one -> runtime.setVariableLocal(one.getExecutionId(), one.getName(), after));
    routes.forEach(route -> moveTimers(route, variable, before, after));
    if (!held.isEmpty()) {
      worklist.moveDue(no, Variables.time(before), Variables.time(after));
    }
    return !held.isEmpty();
  }

  /**
   * Where the routes of a case keep a text in variables of a name with that ending.
   *
   * @return the variables without the ending
   */
  List<Mark> marks(CaseNo no, String ending, String text) {
    var routes = routes(no);
    return routes.isEmpty()
        ? List.of()
        : runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(routes.toArray(String[]::new))
            .variableNameLike("%" + ending)
            .list()
            .stream()
            .filter(one -> text.equals(one.getValue()))
            .map(one -> mark(one, ending))
            .toList();
  }

  private static Mark mark(VariableInstance one, String ending) {
    var name = one.getName();
    return new Mark(
        one.getProcessInstanceId(),
        one.getExecutionId(),
        name.substring(0, name.length() - ending.length()));
  }

  /** Moves the moment of one route, with the timers whose date names the variable. */
  void move(Mark mark, Date before, Date after) {
    if (runtime.getVariableLocal(mark.execution(), mark.variable()) instanceof Date held
        && same(held, before)) {
      runtime.setVariableLocal(mark.execution(), mark.variable(), after);
    }
    moveTimers(mark.route(), mark.variable(), before, after);
  }

  /** A variable of a route. */
  record Mark(String route, String execution, String variable) {}

  private List<String> routes(CaseNo no) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(no.value())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  private List<VariableInstance> held(List<String> routes, String variable, Date moment) {
    return routes.isEmpty()
        ? List.of()
        : runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(routes.toArray(String[]::new))
            .variableValueEquals(variable, moment)
            .list();
  }

  private void moveTimers(String route, String variable, Date before, Date after) {
    management.createJobQuery().processInstanceId(route).timers().list().stream()
        .filter(timer -> same(timer.getDuedate(), before) && names(timer, variable))
        .forEach(timer -> management.setJobDuedate(timer.getId(), after));
  }

  /** A timer gives back another kind of date. */
  private static boolean same(@Nullable Date one, Date other) {
    return one != null && one.toInstant().equals(other.toInstant());
  }

  private boolean names(Job timer, String variable) {
    var activity =
        management
            .createJobDefinitionQuery()
            .jobDefinitionId(timer.getJobDefinitionId())
            .singleResult()
            .getActivityId();
    var model = repository.getBpmnModelInstance(timer.getProcessDefinitionId());
    var word = Pattern.compile("\\b" + Pattern.quote(variable) + "\\b");
    return model.getModelElementById(activity) instanceof CatchEvent event
        && event.getEventDefinitions().stream()
            .filter(TimerEventDefinition.class::isInstance)
            .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
            .anyMatch(date -> date != null && word.matcher(date.getTextContent()).find());
  }
}
