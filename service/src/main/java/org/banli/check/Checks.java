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
 * Questions to outside systems (社会救助法 Arts. 40–41, 最低生活保障审核确认办法 Art. 17, 婚姻登记条例 Art. 6): an order
 * over persons of a case, one request per source, or per province where a source has a database in
 * each. A matter may have several checks; a case orders them one after another, any of them again
 * when it is needed later. A source that is absent, slow or wrong never holds a case up: after some
 * attempts its request is {@link Status#MISSING} and waits for a manual check.
 */
public interface Checks {

  /** The key of what matter.yaml says under {@code check}. */
  String MAIN = "check";

  /**
   * Opens an order of one of the matter's checks; each source is asked after commit, in parallel.
   * While an order of the same check is open it is returned, and one of another check is given up;
   * once it has finished, a further call orders a new check.
   *
   * <p>Nobody is asked about when the check needs consent and an adult has not given it: every
   * request then ends as missing, with error {@code UNAUTHORISED}.
   *
   * @param key {@link #MAIN}, or a key of {@code checks}
   * @throws IllegalStateException when the matter names no such check, or it finds no person
   */
  Order order(CaseNo no, String key);

  /** The newest order of a case. */
  Optional<Order> latest(CaseNo no);

  /** All orders of a case, newest first. */
  List<Order> of(CaseNo no);

  /** The newest of each source over all orders of a case, in the order in which they were asked. */
  List<Result> results(CaseNo no);

  /**
   * Answers a source by hand, from the manual check task; of a source with a database in each
   * province those that did not answer.
   *
   * @param answers fields as the source would have answered them, one map for each person with
   *     {@code idNumber}, or one for all without; each with {@code basis}: what it stands on, for
   *     example the papers seen
   * @throws org.banli.platform.Problem refused when the source itself has answered, was not asked,
   *     or was not asked about that person; not found when the actor may not see the file
   */
  void answerManually(Actor actor, CaseNo no, String source, List<Map<String, Object>> answers);

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

  /** An order of the check {@code key}. */
  record Order(
      long id,
      CaseNo no,
      String key,
      Instant ordered,
      Optional<Instant> finished,
      List<Request> requests) {

    /** Sources that gave no answer and were not answered by hand. */
    public List<String> missing() {
      return requests.stream()
          .filter(request -> request.status() == Status.MISSING)
          .map(Request::source)
          .distinct()
          .toList();
    }
  }

  /**
   * What one source says, its provinces taken together.
   *
   * @param status ANSWERED only when all have answered; MISSING as soon as none is waited for and
   *     one is missing
   * @param answers of all provinces, each then with {@code province}: a person of whom several were
   *     asked has several
   */
  record Result(String source, Status status, List<Map<String, Object>> answers) {}

  /**
   * One source's part.
   *
   * @param province two digits where the database of a province was asked, else empty
   * @param error last failure, as a key below {@code check.error}
   */
  record Request(
      String source,
      String province,
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
