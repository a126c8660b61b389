package org.banli.process;

import java.time.LocalDate;
import java.util.Date;
import org.banli.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A route that waits for the end of a notice waits for its new end. */
@Component
class NoticeTimers {

  private final Moments moments;

  NoticeTimers(Moments moments) {
    this.moments = moments;
  }

  @EventListener
  void follow(Notices.Moved moved) {
    moments.move(moved.no(), PublishHandler.ENDS, end(moved.before()), end(moved.to()));
  }

  /** The day after its last. */
  static Date end(LocalDate lastDay) {
    return Variables.moment(lastDay.plusDays(1).atStartOfDay());
  }
}
