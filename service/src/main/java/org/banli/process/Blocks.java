package org.banli.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the handler of a block behind its service task when a model is read. Expressions see no
 * beans at all, so neither can a model reach one nor a variable of the same name hide it.
 */
@Component
class Blocks extends AbstractBpmnParseListener {

  private final Map<String, Handler> handlers;

  Blocks(List<Handler> handlers) {
    this.handlers = handlers.stream().collect(Collectors.toMap(Handler::bean, Function.identity()));
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var bean = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
    if (bean != null && Conditions.isName(bean) && handlers.containsKey(Conditions.name(bean))) {
      activity.setActivityBehavior(
          new ServiceTaskJavaDelegateActivityBehavior(handlers.get(Conditions.name(bean))));
    }
  }
}
