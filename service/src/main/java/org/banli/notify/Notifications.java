package org.banli.notify;

import java.time.Instant;
import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;

/**
 * Messages to the applicant of a case: in the application, and by SMS once the transaction has
 * committed. Staff get theirs in the application: of them no phone is known. Identity numbers in a
 * text are masked, whoever put them there.
 */
public interface Notifications {

  /**
   * Sends once per key.
   *
   * @param template a message key {@code notify.<template>}
   * @param arguments of the message; a {@link Bilingual} is taken in the message's language
   */
  void send(CaseNo no, String template, String key, Object... arguments);

  /**
   * The same to the applicant and to whoever takes part, but not to those who have done it
   * themselves.
   *
   * @param by account of whoever has
   */
  void sendToOthers(long by, CaseNo no, String template, String key, Object... arguments);

  /** Sends a text of a matter once per key. */
  void tell(CaseNo no, Bilingual text, String key);

  /** Sends to somebody of the staff, once per key; otherwise as {@link #send}. */
  void sendToStaff(long account, CaseNo no, String template, String key, Object... arguments);

  /** The newest messages to somebody of the staff, in the language of the request. */
  List<Notification> ofStaff(long account);

  /** Marks all of them as read. */
  void readByStaff(long account);

  /** Messages about all cases of an account, newest first, in the language of the request. */
  List<Notification> ofApplicant(long account);

  /** How many of them are unread. */
  int unread(long account);

  /** Marks all of them as read. */
  void read(long account);

  /**
   * Hands over every SMS that is due and returns when done. The application does this by itself.
   *
   * @return how many were tried
   */
  int sendDue();

  /** A message as sent. */
  record Notification(CaseNo no, String text, Instant at, boolean read) {}
}
