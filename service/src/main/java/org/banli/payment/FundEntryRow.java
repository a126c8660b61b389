package org.banli.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code fund_entry}; {@code reason} is sealed. */
record FundEntryRow(
    long fundId,
    String code,
    int number,
    String kind,
    BigDecimal amount,
    BigDecimal balance,
    @Nullable String caseNo,
    @Nullable String step,
    @Nullable Integer corrects,
    byte[] reason,
    long account,
    Instant at) {}
