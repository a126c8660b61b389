package org.banli.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code draft}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DraftRow(
    String id,
    String matter,
    int matterVersion,
    long owner,
    byte @Nullable [] onBehalf,
    byte[] answers,
    @Nullable String page,
    int version,
    Instant saved,
    @Nullable String caseNo,
    @Nullable String about,
    boolean initiated) {

  DraftRow about(@Nullable Origin origin, boolean byOffice) {
    return new DraftRow(
        id,
        matter,
        matterVersion,
        owner,
        onBehalf,
        answers,
        page,
        version,
        saved,
        caseNo,
        origin == null ? null : origin.toString(),
        byOffice);
  }
}
