package org.banli.identity.signin;

import java.util.Map;
import org.banli.identity.AccountEvent;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's password. */
@Component
@Transactional
public class Credentials {

  private final AccountMapper accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final ApplicationEventPublisher events;

  Credentials(
      AccountMapper accounts,
      Passwords passwords,
      Attempts attempts,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.events = events;
  }

  /** Who came by a one-time code need not know the old one. @return message keys by field */
  public Map<String, String> change(Actor actor, SignedIn person, String current, String password) {
    AccountRow row = accounts.find(actor.account()).orElseThrow(Problem::notFound);
    if (!person.byCode() && !knows(row, current)) {
      return Map.of("current", "identity.error.current");
    }
    if (!passwords.acceptable(password, text(row.idNumber()), text(row.phone()))) {
      return Map.of("password", "identity.error.password");
    }
    accounts.password(actor.account(), passwords.hash(password));
    events.publishEvent(new AccountEvent(actor, actor.account(), "password"));
    return Map.of();
  }

  /**
   * Chooses a password in place of one that others have seen, before coming in with it.
   *
   * @return message keys by field
   */
  public Map<String, String> renew(long account, String password) {
    AccountRow row = accounts.find(account).orElseThrow(Problem::notFound);
    if (passwords.matches(password, row.password())) {
      return Map.of("password", "identity.error.password-same");
    }
    if (!passwords.acceptable(password, text(row.idNumber()), String.valueOf(row.login()))) {
      return Map.of("password", "identity.error.password");
    }
    accounts.password(account, passwords.hash(password));
    events.publishEvent(AccountEvent.own(account, row.kind(), "password"));
    return Map.of();
  }

  /** A session left open is no place for guessing either. */
  private boolean knows(AccountRow row, String current) {
    String who = "change " + row.id();
    boolean right =
        attempts.pause(Attempts.Kind.ACCOUNT, who).isZero()
            && passwords.matches(current, row.password());
    if (!right) {
      attempts.failed(Attempts.Kind.ACCOUNT, who);
    }
    return right;
  }

  private static String text(@Nullable Secret secret) {
    return secret == null ? "" : secret.value();
  }
}
