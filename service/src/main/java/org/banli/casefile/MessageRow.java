package org.banli.casefile;

import java.time.Instant;
import org.banli.vault.Secret;

/** A row of {@code case_message}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MessageRow(
    long id,
    String caseNo,
    long author,
    Secret authorName,
    boolean fromApplicant,
    byte[] text,
    Instant at) {}
