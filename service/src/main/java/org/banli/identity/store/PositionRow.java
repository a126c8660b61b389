package org.banli.identity.store;

import java.time.LocalDate;
import org.banli.identity.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code position}; {@code toDay} is the first day on which it no longer holds. */
public record PositionRow(
    long id, long account, long office, String role, LocalDate fromDay, @Nullable LocalDate toDay) {

  public boolean contracted() {
    return role.equals(Actor.CONTRACTOR);
  }

  /** A contractor is nothing else on the same day (R11). */
  public boolean conflicts(PositionRow other) {
    return contracted() != other.contracted()
        && startsBeforeEndOf(other)
        && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(PositionRow other) {
    return other.toDay == null || fromDay.isBefore(other.toDay);
  }
}
