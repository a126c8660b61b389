package org.banli.casefile;

import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code case_party}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PartyRow(
    String caseNo,
    String role,
    int place,
    Secret name,
    Secret idNumber,
    Secret phone,
    byte[] idIndex,
    byte[] phoneIndex,
    @Nullable Long account) {}
