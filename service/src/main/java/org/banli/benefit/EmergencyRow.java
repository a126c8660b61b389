package org.banli.benefit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code emergency}. */
record EmergencyRow(
    long id,
    String division,
    String reason,
    LocalDate fromDay,
    LocalDate untilDay,
    Instant declared,
    long account,
    @Nullable Instant ended,
    @Nullable String endReason) {}
