package org.banli.process;

import java.time.LocalDate;
import java.util.Date;
import org.banli.notice.Notices;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A route that waits for the end of a notice waits for its new end. */
@Component
class NoticeTimers {

  private final RuntimeService runtime;
  private final ManagementService management;

  NoticeTimers(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  @EventListener
  void follow(Notices.Moved moved) {
    var before = end(moved.before());
    var routes =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(moved.no().value())
            .variableValueEquals(PublishHandler.ENDS, before)
            .list();
    for (var route : routes) {
      runtime.setVariable(route.getId(), PublishHandler.ENDS, end(moved.to()));
      management.createJobQuery().processInstanceId(route.getId()).timers().list().stream()
          .filter(timer -> before.equals(timer.getDuedate()))
          .forEach(timer -> management.setJobDuedate(timer.getId(), end(moved.to())));
    }
  }

  /** The day after its last. */
  static Date end(LocalDate lastDay) {
    return Variables.moment(lastDay.plusDays(1).atStartOfDay());
  }
}
