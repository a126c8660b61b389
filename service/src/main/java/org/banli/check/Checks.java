package org.banli.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/** Economic checks. */
public interface Checks {

  /** Opens the order of a household; each source is asked after commit, in parallel. Idempotent. */
  Order order(CaseNo no);

  Optional<Order> latest(CaseNo no);

  /** Answers a source by hand, from the manual check task. */
  void answerManually(
      Actor actor, CaseNo no, String source, Map<String, Object> answer, String basis);

  /** Stops waiting: sources without an answer become {@code MISSING}; returns their ids. */
  List<String> giveUpWaiting(CaseNo no);

  /** An order over all household members. */
  record Order(
      long id, CaseNo no, Instant ordered, Optional<Instant> finished, List<Request> requests) {}

  /** One source's part. */
  record Request(
      String source,
      Bilingual sourceName,
      Status status,
      Optional<Instant> answered,
      List<Map<String, Object>> answers,
      Optional<String> error) {}

  /** Status of a request. */
  enum Status {
    ASKED,
    ANSWERED,
    MANUAL,
    MISSING
  }

  /** Every source has answered or was given up. {@code missing} sources need a manual check. */
  record Finished(CaseNo no, List<String> missing) {}
}
