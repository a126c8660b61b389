package org.banli.process;

import org.banli.notify.Notifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code notify}: a message of the matter to the applicant. */
@Component
class NotifyHandler implements Handler {

  private final Notifications notifications;

  NotifyHandler(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public String bean() {
    return "notify";
  }

  @Override
  public void execute(DelegateExecution step) {
    var no = Parameters.caseOf(step);
    var text = Parameters.bilingual(Parameters.of(step).need("template"));
    notifications.tell(no, text, key(step));
  }

  /** One message for each time the route passes the element. */
  private static String key(DelegateExecution step) {
    return step.getProcessBusinessKey() + ":" + step.getActivityInstanceId();
  }
}
