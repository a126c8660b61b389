package org.banli.payment;

import java.math.BigDecimal;

/** A row of {@code fund}. */
record FundRow(
    long id,
    long office,
    String code,
    String nameZh,
    String nameEn,
    String divisionPath,
    BigDecimal balance,
    int entries) {}
