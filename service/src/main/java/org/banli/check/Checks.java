package org.banli.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/**
 * Economic checks (社会救助法 Arts. 40–41, 最低生活保障审核确认办法 Art. 17): an order over all members of a
 * household, one request per source. A source that is absent, slow or wrong never holds a case up:
 * after some attempts its request is {@link Status#MISSING} and waits for a manual check.
 */
public interface Checks {

  /**
   * Opens the order of a household; each source is asked after commit, in parallel. While an order
   * is open it is returned; once it has finished, a further call orders a new check.
   *
   * <p>Nobody is asked about when an adult member has not authorised the check: every request then
   * ends as missing, with error {@code UNAUTHORISED}.
   *
   * @throws IllegalStateException when the matter names no check, no source, or no person
   */
  Order order(CaseNo no);

  /** The newest order of a case. */
  Optional<Order> latest(CaseNo no);

  /**
   * Answers a source by hand, from the manual check task.
   *
   * @param answer fields as the source would have answered them, for the household or a person
   * @param basis what the answer stands on, for example the papers seen
   * @throws org.banli.platform.Problem refused when the source itself has answered; not found when
   *     the actor may not see the file or the order has no such source
   */
  void answerManually(
      Actor actor, CaseNo no, String source, Map<String, Object> answer, String basis);

  /**
   * Stops waiting: sources without an answer become {@code MISSING}; returns their ids. Publishes
   * nothing, since the caller is the one who waited.
   */
  List<String> giveUpWaiting(CaseNo no);

  /**
   * Asks every request that is due now, in parallel, and returns when each has been settled. The
   * application does this by itself; tests and rehearsals drive it with this method.
   *
   * @return how many were asked
   */
  int askDue();

  /** How long the orders opened in a span of time took (R9). */
  Turnaround turnaround(Instant from, Instant to);

  /** An order over all household members. */
  record Order(
      long id, CaseNo no, Instant ordered, Optional<Instant> finished, List<Request> requests) {

    /** Sources that gave no answer and were not answered by hand. */
    public List<String> missing() {
      return requests.stream()
          .filter(request -> request.status() == Status.MISSING)
          .map(Request::source)
          .toList();
    }
  }

  /**
   * One source's part.
   *
   * @param error last failure, as a key below {@code check.error}
   */
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

  /**
   * Every source has answered or was given up; published once per order, in the transaction that
   * finished it. {@code missing} sources need a manual check.
   */
  record Finished(CaseNo no, List<String> missing) {}

  /** Figures of the check desk; median and p95 are zero when nothing has finished. */
  record Turnaround(long open, long finished, Duration median, Duration p95) {}
}
