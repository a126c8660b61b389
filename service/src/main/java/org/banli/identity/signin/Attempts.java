package org.banli.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing: after some failures each further one makes an account, or an address, wait twice
 * as long, up to a quarter of an hour. Kept in the database, so that all nodes count together.
 */
@Component
@Transactional
public class Attempts {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final CredentialMapper credentials;
  private final Vault vault;
  private final ApplicationClock clock;

  Attempts(CredentialMapper credentials, Vault vault, ApplicationClock clock) {
    this.credentials = credentials;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is slowed, and after how many failures: many people may share an office's address. */
  public enum Kind {
    ACCOUNT(5),
    ADDRESS(60),
    CODES(20);

    private final int allowed;

    Kind(int allowed) {
      this.allowed = allowed;
    }
  }

  /** How long to wait before the next attempt; zero when it may be made now. */
  public Duration pause(Kind kind, String who) {
    Instant now = clock.instant();
    Optional<Instant> until = credentials.failures(index(kind, who)).map(f -> until(kind, f));
    return until.filter(now::isBefore).map(t -> Duration.between(now, t)).orElse(Duration.ZERO);
  }

  public void failed(Kind kind, String who) {
    Instant now = clock.instant();
    credentials.fail(index(kind, who), now, now.minus(FORGOTTEN));
  }

  public void succeeded(Kind kind, String who) {
    credentials.forgive(index(kind, who));
  }

  private static Instant until(Kind kind, CredentialMapper.Failures failures) {
    int beyond = failures.failures() - kind.allowed;
    if (beyond < 0) {
      return failures.last();
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, 4));
    return failures.last().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private byte[] index(Kind kind, String who) {
    return vault.index("attempts-" + kind, who);
  }
}
