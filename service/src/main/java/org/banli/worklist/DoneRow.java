package org.banli.worklist;

import java.time.LocalDateTime;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code work_done}; {@code actor} is null when the route took the task back. */
record DoneRow(
    long id,
    String caseNo,
    String matter,
    String step,
    @Nullable String form,
    String level,
    String role,
    @Nullable Long office,
    String divisionPath,
    String place,
    String applicantMasked,
    String texts,
    @Nullable Long actor,
    boolean contracted,
    @Nullable String outcome,
    @Nullable Secret opinion,
    @Nullable String signature,
    LocalDateTime done,
    @Nullable String answersKey,
    @Nullable String eachRound,
    @Nullable Integer eachPlace,
    @Nullable Secret eachElement,
    @Nullable String party) {}
