package org.banli.notify;

import java.time.Instant;
import java.util.List;
import org.banli.casefile.CaseNo;

/** Messages to the applicant of a case: in the application and by SMS. */
public interface Notifications {

  /** Sends once per key; {@code template} is a message key {@code notify.<template>}. */
  void send(CaseNo no, String template, String key, Object... arguments);

  List<Notification> ofApplicant(long account);

  /** A message as sent. */
  record Notification(CaseNo no, String text, Instant at, boolean read) {}
}
