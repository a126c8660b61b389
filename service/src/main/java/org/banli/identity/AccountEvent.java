package org.banli.identity;

/**
 * Published in the transaction in which something happened to an account.
 *
 * @param actor who did it; the account itself as a rule
 * @param action {@code sign-in sign-in-refused sign-up password second-factor kin-declared
 *     kin-removed token set-up}
 */
public record AccountEvent(Actor actor, long account, String action) {

  /** The account's own doing. */
  public static AccountEvent own(long account, Actor.Kind kind, String action) {
    return new AccountEvent(new Actor(account, kind, "", java.util.List.of()), account, action);
  }
}
