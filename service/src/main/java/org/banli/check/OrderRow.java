package org.banli.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code check_order}; {@code persons} is sealed. */
record OrderRow(
    long id,
    String caseNo,
    String checkKey,
    boolean authorised,
    byte[] persons,
    Instant ordered,
    @Nullable Instant finished) {}
