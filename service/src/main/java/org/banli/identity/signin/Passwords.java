package org.banli.identity.signin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id (16 MiB, 2 passes). Only a few are computed at a time, so that a flood of
 * attempts cannot take the heap.
 */
@Component
public class Passwords {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore turns = new Semaphore(4, true);
  private final String nobodys = hash("nobody's password");

  public String hash(String password) {
    return inTurn(() -> String.valueOf(argon2.encode(password)));
  }

  /** Takes as long for an account that does not exist as for one that does. */
  public boolean matches(String password, @Nullable String hash) {
    String against = hash == null ? nobodys : hash;
    return inTurn(() -> argon2.matches(password, against)) && hash != null;
  }

  /** Long enough, and neither one repeated character nor the identity number or phone. */
  public boolean acceptable(String password, String... known) {
    for (String text : known) {
      if (password.equalsIgnoreCase(text)) {
        return false;
      }
    }
    return password.length() >= SHORTEST
        && password.length() <= LONGEST
        && password.chars().distinct().count() > 2;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
