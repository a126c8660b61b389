package org.banli.notify;

import java.time.Instant;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code notification}; {@code account} is null when it is to the applicant. */
record NotificationRow(
    long id,
    String caseNo,
    String noticeKey,
    Secret textZh,
    Secret textEn,
    Instant created,
    @Nullable Instant readAt,
    @Nullable Secret phone,
    String sms,
    int attempts,
    @Nullable Instant nextTry,
    @Nullable Long account,
    @Nullable String party) {

  static final String DUE = "DUE";
  static final String NONE = "NONE";
}
