package org.banli.process;

import java.time.LocalDate;
import java.util.Date;
import org.banli.notice.Notices;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
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
          .filter(timer -> same(timer.getDuedate(), before))
          .forEach(timer -> management.setJobDuedate(timer.getId(), end(moved.to())));
    }
  }

  /** A timer gives back another kind of date. */
  private static boolean same(@Nullable Date one, Date other) {
    return one != null && one.toInstant().equals(other.toInstant());
  }

  /** The day after its last. */
  static Date end(LocalDate lastDay) {
    return Variables.moment(lastDay.plusDays(1).atStartOfDay());
  }
}
