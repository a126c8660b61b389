package org.banli.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may need help and has not applied; also the row of table {@code lead}, whose columns
 * find the components of the same name. A lead confirms nothing: it ends as a draft or closed.
 *
 * @param place code of the division where the person was found
 * @param visited first visit; null until there was one
 * @param draft the draft it became; null while open or closed
 * @param caseNo the case that the draft became
 * @param changedBy account that changed it last
 * @param version counts the changes
 */
public record Lead(
    long id,
    String place,
    String divisionPath,
    Secret name,
    @Nullable Secret phone,
    @Nullable Secret idNumber,
    Secret situation,
    Source source,
    long filedBy,
    Instant filed,
    @Nullable Instant visited,
    @Nullable Secret visitNote,
    State state,
    @Nullable Reason reason,
    @Nullable Secret closingNote,
    @Nullable String draft,
    @Nullable String caseNo,
    long changedBy,
    int version) {

  /** From the lead to the first visit, in whole minutes; empty before. */
  public Optional<Duration> untilVisit() {
    return Optional.ofNullable(visited)
        .map(at -> Duration.between(filed.truncatedTo(ChronoUnit.MINUTES), at))
        .map(span -> span.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Where a lead stands. */
  public enum State {
    OPEN,
    CONVERTED,
    CLOSED
  }

  /** How the person was found. */
  public enum Source {
    VISIT,
    NEIGHBOURS,
    CALL,
    DATA,
    OTHER
  }

  /** Why a lead is closed without an application. */
  public enum Reason {
    NOT_IN_NEED,
    HELPED_ALREADY,
    DUPLICATE,
    MOVED_AWAY,
    UNWILLING,
    DECEASED,
    OTHER
  }
}
