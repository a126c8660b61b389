package org.banli.process;

import org.banli.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code closeNotice}: closes the notice when one is open. */
@Component
class CloseNoticeHandler implements Handler {

  private final Notices notices;

  CloseNoticeHandler(Notices notices) {
    this.notices = notices;
  }

  @Override
  public String bean() {
    return "closeNotice";
  }

  @Override
  public void execute(DelegateExecution step) {
    notices.close(Parameters.caseOf(step), PublishHandler.key(step));
  }
}
