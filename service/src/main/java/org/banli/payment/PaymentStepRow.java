package org.banli.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code payment_step}; {@code note} is sealed. */
record PaymentStepRow(
    long paymentId,
    int step,
    String status,
    LocalDate day,
    @Nullable String voucher,
    byte[] note,
    long account,
    Instant at) {}
