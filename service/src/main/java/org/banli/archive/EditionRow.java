package org.banli.archive;

import java.time.Instant;

/** A row of {@code archive_edition}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EditionRow(
    String caseNo, int edition, Instant kept, byte[] content, String hash, byte[] seal) {}
