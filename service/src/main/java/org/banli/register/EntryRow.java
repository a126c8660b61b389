package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code register_entry}; {@code fields} is sealed. */
record EntryRow(
    long id,
    String register,
    String caseNo,
    byte[] fields,
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    @Nullable Instant lifted) {}
