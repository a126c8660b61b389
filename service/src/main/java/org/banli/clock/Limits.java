package org.banli.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statutory limits of cases: rows of ours, swept by index, never engine timers. */
public interface Limits {

  /** When a term that starts at the moment ends; end of day for all units but hours. */
  Due due(LocalDateTime from, Term term);

  /** Starts a limit of a case; a second start with the same key is ignored. */
  Limit start(String caseNo, String key, Term term, String law);

  /**
   * Starts a limit that counts from the start of another of the case; time for which that one stood
   * does not count here either. A second start with the same key is ignored.
   *
   * @throws java.util.NoSuchElementException when the case has no limit of that key
   */
  Limit startSince(String caseNo, String key, Term term, String law, String since);

  /**
   * Stops the limits of a case that run.
   *
   * @param reason shown to the applicant: a text {@code 中文|English}, as models give it
   */
  void stop(String caseNo, String reason);

  /** Resumes; the due day moves by the time it stood. */
  void resume(String caseNo);

  /**
   * Extends to a longer term counted from the start, once only.
   *
   * @param reason a text {@code 中文|English}
   */
  void extend(String caseNo, String key, Term term, String reason);

  /**
   * Tells of limits that have passed; the application does this by itself.
   *
   * @return how many were told
   */
  int tellPassed();

  /** Ends a limit (done), or all of a case when {@code key} is null. */
  void end(String caseNo, @Nullable String key);

  List<Limit> of(String caseNo);

  /** A computed end; provisional when it lies beyond the loaded calendar. */
  record Due(LocalDateTime at, boolean provisional) {}

  /**
   * A limit of a case.
   *
   * @param stopped why, {@code 中文|English}, while the clock stands still
   * @param daysLeft in the term's own unit; negative when overdue
   */
  record Limit(
      String caseNo,
      String key,
      Term term,
      String law,
      LocalDate started,
      Due due,
      Optional<String> stopped,
      boolean extended,
      Optional<Instant> ended,
      long daysLeft) {}

  /** A limit has passed; published once per limit by the sweep. */
  record Overdue(String caseNo, String key) {}
}
