package org.banli.worklist;

import java.time.LocalDateTime;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code work_item}; {@code texts} is {@link Texts} as JSON. */
record ItemRow(
    long id,
    String task,
    String caseNo,
    String matter,
    String step,
    String block,
    @Nullable String form,
    String level,
    String role,
    @Nullable Long office,
    String divisionPath,
    String place,
    String applicantMasked,
    @Nullable Long assignee,
    boolean contracted,
    LocalDateTime created,
    LocalDateTime due,
    String texts,
    int version,
    @Nullable String answersKey,
    @Nullable String eachRound,
    @Nullable Integer eachPlace,
    @Nullable Secret eachElement,
    @Nullable String party) {

  /** Sorts after every real due day. */
  static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);
}
