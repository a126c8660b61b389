package org.banli.integration;

import java.net.URI;
import java.time.Duration;

/**
 * Where an outside system is reached.
 *
 * @param url address of its service, to which the paths of its protocol are appended
 * @param timeout longest time for the whole exchange
 */
public record Remote(URI url, Duration timeout) {

  public Remote {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive");
    }
  }
}
