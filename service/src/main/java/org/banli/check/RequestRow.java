package org.banli.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code check_request}; {@code answers} is sealed.
 *
 * @param province whose database is asked; empty where the source is one for the country
 */
record RequestRow(
    long id,
    long orderId,
    String source,
    String province,
    String nameZh,
    String nameEn,
    String status,
    int attempts,
    @Nullable Instant nextTry,
    @Nullable Instant answered,
    byte @Nullable [] answers,
    @Nullable String error) {

  /** Stands for the persons of whom no province is known: the national database is asked itself. */
  static final String NO_PROVINCE = "00";

  /** Whether the source is one for the country, and asked about everybody. */
  boolean country() {
    return province.isEmpty();
  }

  /** As the source is addressed. */
  String address() {
    return province.equals(NO_PROVINCE) ? "" : province;
  }

  /** The same for every repetition, so that the source recognises it. */
  String key() {
    return orderId + "-" + source + (province.isEmpty() ? "" : "@" + province);
  }

  boolean is(Checks.Status wanted) {
    return status.equals(wanted.name());
  }
}
