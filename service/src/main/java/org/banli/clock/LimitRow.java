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
    return new LimitRow(
        id,
        caseNo,
        limitKey,
        term,
        law,
        started,
        end.at(),
        end.provisional(),
        stoppedReason,
        extendedReason,
        ended,
        end.at().isAfter(now) ? null : told);
  }

  LimitRow extended(Term longer, String reason) {
    return new LimitRow(
        id,
        caseNo,
        limitKey,
        longer.toString(),
        law,
        started,
        due,
        provisional,
        stoppedReason,
        reason,
        ended,
        told);
  }

  LimitRow stopped(@Nullable String reason) {
    return new LimitRow(
        id,
        caseNo,
        limitKey,
        term,
        law,
        started,
        due,
        provisional,
        reason,
        extendedReason,
        ended,
        told);
  }

  LimitRow ended(LocalDateTime at) {
    return new LimitRow(
        id, caseNo, limitKey, term, law, started, due, provisional, null, extendedReason, at, told);
  }

  LimitRow told(LocalDateTime at) {
    return new LimitRow(
        id,
        caseNo,
        limitKey,
        term,
        law,
        started,
        due,
        provisional,
        stoppedReason,
        extendedReason,
        ended,
        at);
  }
}
