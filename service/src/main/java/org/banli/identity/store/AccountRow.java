package org.banli.identity.store;

import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code account}.
 *
 * @param login sign-in name of staff
 * @param password Argon2id; null while none was set
 * @param totp Base32 secret of the second factor; null while none is set up
 * @param totpStep the last time step whose code was used
 * @param demo belongs to the demo and opens nothing elsewhere
 */
public record AccountRow(
    long id,
    Actor.Kind kind,
    Secret name,
    @Nullable Secret idNumber,
    @Nullable Secret phone,
    @Nullable String login,
    @Nullable String password,
    @Nullable Secret totp,
    long totpStep,
    boolean demo,
    State state) {

  /** Whether it may sign in. */
  public enum State {
    ACTIVE,
    CLOSED
  }
}
