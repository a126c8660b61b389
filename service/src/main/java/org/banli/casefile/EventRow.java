package org.banli.casefile;

import java.time.Instant;
import org.banli.vault.Secret;

/** A row of {@code case_event}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
    String caseNo,
    Instant at,
    long actor,
    Secret actorName,
    String action,
    byte[] details,
    boolean visible) {}
