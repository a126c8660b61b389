package org.banli.casefile;

import java.time.Instant;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code case_answer}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AnswerRow(
    String caseNo,
    String form,
    int revision,
    long author,
    Secret authorName,
    Instant at,
    byte[] answers,
    @Nullable String asked) {}
