package org.banli.casefile;

import java.time.Instant;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code party_signature}; columns find the components of the same name. */
record SignatureRow(
    String caseNo,
    String role,
    long item,
    int revision,
    String hash,
    Instant at,
    long actor,
    String presence,
    @Nullable Secret note,
    boolean valid) {}
