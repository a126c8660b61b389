package org.banli.identity.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code position}; {@code toDay} is the first day on which it no longer holds. */
public record PositionRow(
    long id,
    long account,
    long office,
    String role,
    LocalDate fromDay,
    @Nullable LocalDate toDay) {}
