package org.banli.clock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code case_limit}; {@code told} is when it was said that it has passed. */
record LimitRow(
    long id,
    String caseNo,
    String limitKey,
    String term,
    String law,
    LocalDateTime started,
    LocalDateTime due,
    boolean provisional,
    @Nullable String stoppedReason,
    @Nullable String extendedReason,
    @Nullable LocalDateTime ended,
    @Nullable LocalDateTime told) {

  static LimitRow starting(
      String caseNo, String key, Term term, String law, LocalDateTime at, Limits.Due due) {
    return new LimitRow(
        0,
        caseNo,
        key,
        term.toString(),
        law,
        at,
        due.at(),
        due.provisional(),
        null,
        null,
        null,
        null);
  }

  Term span() {
    return Term.parse(term);
  }

  boolean running() {
    return ended == null && stoppedReason == null;
  }

  /** When the sweep must look at it; null when there is nothing to tell. */
  @Nullable LocalDateTime sweepAt() {
    return running() && told == null ? due : null;
  }

  /** With a new end; when that lies ahead, it can pass once more. */
  LimitRow due(Limits.Due end, LocalDateTime now) {
    return with(
        term, end, stoppedReason, extendedReason, ended, end.at().isAfter(now) ? null : told);
  }

  LimitRow extended(Term longer, String reason) {
    return with(longer.toString(), end(), stoppedReason, reason, ended, told);
  }

  LimitRow stopped(@Nullable String reason) {
    return with(term, end(), reason, extendedReason, ended, told);
  }

  LimitRow ended(LocalDateTime at) {
    return with(term, end(), null, extendedReason, at, told);
  }

  LimitRow told(LocalDateTime at) {
    return with(term, end(), stoppedReason, extendedReason, ended, at);
  }

  private Limits.Due end() {
    return new Limits.Due(due, provisional);
  }

  /** The same limit; only what can change is said anew. */
  private LimitRow with(
      String span,
      Limits.Due end,
      @Nullable String stopped,
      @Nullable String extended,
      @Nullable LocalDateTime endedAt,
      @Nullable LocalDateTime toldAt) {
    return new LimitRow(
        id,
        caseNo,
        limitKey,
        span,
        law,
        started,
        end.at(),
        end.provisional(),
        stopped,
        extended,
        endedAt,
        toldAt);
  }
}
