package org.banli.identity.signin;

import java.time.Duration;
import java.util.List;

/** What came of an attempt to sign in. */
public sealed interface Attempt {

  /** Come in. */
  record In(SignedIn person, boolean staff) implements Attempt {}

  /** The password was right; a second factor is to be shown, or set up when there is none yet. */
  record Second(long account, boolean setUp) implements Attempt {}

  /** All was right, but the password has been seen by others: a new one is to be chosen. */
  record Renew(long account) implements Attempt {}

  /** Not let in; {@code key} is a message. */
  record Refused(String key, List<Object> arguments) implements Attempt {

    static Refused because(String key) {
      return new Refused(key, List.of());
    }

    static Refused pause(Duration pause) {
      long minutes = Math.max(1, (pause.toSeconds() + 59) / 60);
      return new Refused("identity.refused.pause", List.of(minutes));
    }
  }
}
