package org.banli.process;

import org.banli.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code publish}: publishes the notice; the route waits until the day after its last. */
@Component
class PublishHandler implements Handler {

  private final Notices notices;

  PublishHandler(Notices notices) {
    this.notices = notices;
  }

  @Override
  public String bean() {
    return "publish";
  }

  @Override
  public void execute(DelegateExecution step) {
    var notice = notices.publish(Parameters.caseOf(step));
    var ends = notice.to().plusDays(1).atStartOfDay();
    step.setVariable("noticeEnds", Variables.moment(ends));
  }
}
