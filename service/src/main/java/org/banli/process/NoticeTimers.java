package org.banli.process;

import java.time.LocalDate;
import java.util.Date;
import org.banli.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A route that waits for the end of a notice waits for its new end. Beside the moment it keeps
 * whose end that is, so that several notices of a case do not move each other.
 */
@Component
class NoticeTimers {

  /** Ends the names of variables that say whose end stands in another. */
  static final String OF = "Of";

  private final Moments moments;

  NoticeTimers(Moments moments) {
    this.moments = moments;
  }

  @EventListener
  void follow(Notices.Moved moved) {
    for (var mark : moments.marks(moved.no(), OF, moved.notice())) {
      moments.move(mark, end(moved.before()), end(moved.to()));
    }
  }

  /** The variable that says whose end stands in that variable. */
  static String of(String variable) {
    return variable + OF;
  }

  /** The day after its last. */
  static Date end(LocalDate lastDay) {
    return Variables.moment(lastDay.plusDays(1).atStartOfDay());
  }
}
