package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code register_entry}; {@code fields} is sealed. It has a case or an origin.
 *
 * @param endedBy the case that ended it
 * @param mark why it ended
 */
record EntryRow(
    long id,
    String register,
    @Nullable String caseNo,
    @Nullable String origin,
    byte[] fields,
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    @Nullable Instant lifted,
    @Nullable String endedBy,
    @Nullable String mark,
    String divisionPath) {}
