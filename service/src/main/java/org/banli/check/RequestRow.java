package org.banli.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code check_request}; {@code answers} is sealed. */
record RequestRow(
    long id,
    long orderId,
    String source,
    String nameZh,
    String nameEn,
    String status,
    int attempts,
    @Nullable Instant nextTry,
    @Nullable Instant answered,
    byte @Nullable [] answers,
    @Nullable String error) {

  /** The same for every repetition, so that the source recognises it. */
  String key() {
    return orderId + "-" + source;
  }

  boolean is(Checks.Status wanted) {
    return status.equals(wanted.name());
  }
}
