package org.banli.identity.signin;

import java.util.OptionalLong;
import org.banli.identity.AccountEvent;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts of applicants. */
@Component
@Transactional
public class SignUp {

  private final AccountMapper accounts;
  private final Passwords passwords;
  private final Vault vault;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  SignUp(
      AccountMapper accounts,
      Passwords passwords,
      Vault vault,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.vault = vault;
    this.clock = clock;
    this.events = events;
  }

  /** Who registers; identity number and phone are well formed, the phone proved by a code. */
  public record Person(String name, String idNumber, String phone) {}

  /** Id of the new account; empty when the identity number has one already. */
  public OptionalLong register(Person person, String password) {
    byte[] index = vault.index("id-number", person.idNumber());
    if (accounts.byIdNumber(Actor.Kind.APPLICANT, index).isPresent()) {
      return OptionalLong.empty();
    }
    byte[] phone = vault.index("phone", person.phone());
    accounts.insert(row(person, passwords.hash(password)), index, phone, clock.instant());
    long id = accounts.inserted();
    events.publishEvent(AccountEvent.own(id, Actor.Kind.APPLICANT, "sign-up"));
    return OptionalLong.of(id);
  }

  private static AccountRow row(Person person, String hash) {
    return new AccountRow(
        0,
        Actor.Kind.APPLICANT,
        new Secret(person.name()),
        new Secret(person.idNumber()),
        new Secret(person.phone()),
        null,
        hash,
        null,
        0,
        false,
        AccountRow.State.ACTIVE);
  }
}
