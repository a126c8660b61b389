package org.banli.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code payment}; {@code payee} is sealed. */
record PaymentRow(
    long id,
    String caseNo,
    String payKey,
    int number,
    String matter,
    String divisionPath,
    byte[] payee,
    BigDecimal amount,
    LocalDate dueDay,
    String textZh,
    String textEn,
    String status,
    int steps,
    Instant planned) {}
