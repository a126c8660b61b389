package org.banli.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Every user task of every model writes and removes its row of the work list. */
@Component
class TaskRows extends AbstractBpmnParseListener {

  private final Steps steps;

  TaskRows(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, steps::open);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, steps::close);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, steps::close);
  }
}
