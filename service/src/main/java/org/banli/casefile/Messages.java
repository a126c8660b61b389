package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import org.banli.identity.Actor;

/** Messages between applicant and reviewers on a case. */
public interface Messages {

  /**
   * Sends a message; publishes {@link Sent}.
   *
   * @throws org.banli.platform.Problem refused when blank or longer than 2000 characters
   */
  void send(Actor actor, CaseNo no, String text);

  List<Message> of(CaseNo no);

  /** A message; {@code fromApplicant} tells the side. */
  record Message(
      long id, CaseNo no, String author, boolean fromApplicant, String text, Instant at) {}

  /** Published in the transaction of the message. */
  record Sent(CaseNo no, boolean fromApplicant) {}
}
