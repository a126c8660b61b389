package org.banli.process;

import org.banli.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code publish}: publishes the notice; the route waits until the day after its last. */
@Component
class PublishHandler implements Handler {

  /** Process variable: when the wait for a notice is over. */
  static final String ENDS = "noticeEnds";

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
    step.setVariable(ENDS, NoticeTimers.end(notice.to()));
  }
}
