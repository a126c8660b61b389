package org.banli.process;

import org.banli.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code publish}: publishes a notice; the route waits until the day after its last. */
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
    var notice = notices.publish(Parameters.caseOf(step), key(step));
    var variable = Parameters.of(step).find("variable").orElse(ENDS);
    step.setVariable(variable, NoticeTimers.end(notice.to()));
    step.setVariable(NoticeTimers.of(variable), notice.id());
  }

  /** Which of the matter's notices; a variable that is not set means the one without a key. */
  static String key(DelegateExecution step) {
    var key = Parameters.of(step).find("notice").orElse("");
    var unset = key.startsWith("=") && step.getVariable(key.substring(1).strip()) == null;
    return unset ? "" : Parameters.resolve(step, key);
  }
}
