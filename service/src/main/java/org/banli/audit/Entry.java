package org.banli.audit;

import java.time.Instant;

/**
 * One entry of a chain.
 *
 * @param at whole microseconds, as the database keeps them
 * @param capacity positions held at the time: {@code role@office}, separated by blanks
 * @param details as written by {@link Canonical#details}
 * @param previous hex of the hash before; {@code hash} hex of this one
 */
record Entry(
    String subject,
    long seq,
    Instant at,
    long actor,
    String capacity,
    String action,
    String details,
    String previous,
    String hash) {

  Entry hashed() {
    return new Entry(
        subject, seq, at, actor, capacity, action, details, previous, Canonical.hash(this));
  }
}
