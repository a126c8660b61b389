package org.banli.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.banli.identity.AccountEvent;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in. A refusal never says whether the account exists; what failed is counted against
 * the name that was typed and against the address.
 */
@Component
@Transactional
@EnableConfigurationProperties(IdentityProperties.class)
public class SignIn {

  private static final String WRONG = "identity.refused.wrong";
  private static final String WRONG_CODE = "identity.refused.code";

  private final AccountMapper accounts;
  private final Passwords passwords;
  private final SmsCodes codes;
  private final Attempts attempts;
  private final Vault vault;
  private final DemoMode demo;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;
  private final boolean secondFactor;

  SignIn(
      AccountMapper accounts,
      Passwords passwords,
      SmsCodes codes,
      Attempts attempts,
      Vault vault,
      DemoMode demo,
      ApplicationClock clock,
      ApplicationEventPublisher events,
      IdentityProperties properties) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.codes = codes;
    this.attempts = attempts;
    this.vault = vault;
    this.demo = demo;
    this.clock = clock;
    this.events = events;
    Boolean configured = properties.secondFactor();
    this.secondFactor = configured == null ? !demo.on() : configured;
  }

  /** An applicant by identity number, or by a phone that nobody else uses, and password. */
  public Attempt applicant(String who, String password, String address) {
    Optional<AccountRow> account = applicant(who);
    return guarded(
        "applicant " + who.strip(), address, account, row -> matches(row, password), WRONG);
  }

  /** An applicant by phone and the code sent there. */
  public Attempt code(String phone, String code, String address) {
    String normalised = phone.replaceAll("\\s", "");
    Optional<AccountRow> account = onlyOne(normalised);
    return guarded(
        "code " + normalised,
        address,
        account,
        row -> row.isPresent() && codes.redeem(normalised, code.strip()),
        WRONG_CODE);
  }

  /** A member of staff by sign-in name and password; a second factor may have to follow. */
  public Attempt staff(String login, String password, String address) {
    Optional<AccountRow> account = accounts.byLogin(login.strip());
    return guarded(
        "staff " + login.strip(), address, account, row -> matches(row, password), WRONG);
  }

  /** The second factor of somebody whose password was right. */
  public Attempt second(long account, String code, String address) {
    Optional<AccountRow> row = accounts.find(account);
    return guarded(
        "second " + account, address, row, r -> r.isPresent() && shows(r.get(), code), WRONG_CODE);
  }

  /** Sets a second factor up with the first code it shows, and lets its owner in. */
  public Attempt setUp(long account, String secret, String code, String address) {
    Optional<AccountRow> row = accounts.find(account).filter(r -> r.totp() == null);
    return guarded(
        "second " + account,
        address,
        row,
        r -> r.isPresent() && takesUp(r.get(), secret, code),
        WRONG_CODE);
  }

  /** Whether a code sent to this phone would let somebody in. */
  public boolean signsInByCode(String phone) {
    return onlyOne(phone).filter(this::open).isPresent();
  }

  /** A demo account by a click; nobody outside of the demo. */
  public Optional<Attempt.In> demo(long account) {
    return accounts.find(account).filter(row -> row.demo() && open(row)).map(this::in);
  }

  /** Somebody who proved who they are in another way, such as by registering. */
  public Attempt.In proven(long account) {
    return in(accounts.find(account).orElseThrow());
  }

  private Attempt guarded(
      String who,
      String address,
      Optional<AccountRow> account,
      Predicate<Optional<AccountRow>> proof,
      String refusal) {
    Duration pause = pause(who, address);
    if (!pause.isZero()) {
      return Attempt.Refused.pause(pause);
    }
    if (proof.test(account) && account.filter(this::open).isPresent()) {
      attempts.succeeded(Attempts.Kind.ACCOUNT, who);
      return next(account.get(), refusal.equals(WRONG_CODE));
    }
    attempts.failed(Attempts.Kind.ACCOUNT, who);
    attempts.failed(Attempts.Kind.ADDRESS, address);
    account.ifPresent(row -> publish(row, "sign-in-refused"));
    return Attempt.Refused.because(refusal);
  }

  private Duration pause(String who, String address) {
    Duration account = attempts.pause(Attempts.Kind.ACCOUNT, who);
    Duration place = attempts.pause(Attempts.Kind.ADDRESS, address);
    return account.compareTo(place) > 0 ? account : place;
  }

  private Attempt next(AccountRow row, boolean byCode) {
    boolean staff = row.kind() == Actor.Kind.STAFF;
    if (staff && !byCode && (row.totp() != null || secondFactor)) {
      return new Attempt.Second(row.id(), row.totp() == null);
    }
    if (staff && accounts.hasTemporaryPassword(row.id())) {
      return new Attempt.Renew(row.id());
    }
    publish(row, "sign-in");
    return new Attempt.In(new SignedIn(row.id(), byCode && !staff), staff);
  }

  private Attempt.In in(AccountRow row) {
    publish(row, "sign-in");
    return new Attempt.In(new SignedIn(row.id(), false), row.kind() == Actor.Kind.STAFF);
  }

  private boolean matches(Optional<AccountRow> row, String password) {
    return passwords.matches(password, row.map(AccountRow::password).orElse(null));
  }

  private boolean shows(AccountRow row, String code) {
    Secret secret = row.totp();
    if (secret == null) {
      return false;
    }
    OptionalLong step = Totp.step(secret.value(), code.strip(), realTime());
    return step.isPresent() && accounts.totpStep(row.id(), step.getAsLong()) > 0;
  }

  private boolean takesUp(AccountRow row, String secret, String code) {
    OptionalLong step = Totp.step(secret, code.strip(), realTime());
    if (step.isEmpty()) {
      return false;
    }
    accounts.totp(row.id(), new Secret(secret));
    accounts.totpStep(row.id(), step.getAsLong());
    publish(row, "second-factor");
    return true;
  }

  private Optional<AccountRow> applicant(String who) {
    Optional<IdNumber> idNumber = IdNumber.parse(who);
    return idNumber.isPresent()
        ? accounts.byIdNumber(
            Actor.Kind.APPLICANT, vault.index("id-number", idNumber.get().value()))
        : onlyOne(who.replaceAll("\\s", ""));
  }

  private Optional<AccountRow> onlyOne(String phone) {
    var sharing = accounts.applicantsByPhone(vault.index("phone", phone));
    return sharing.size() == 1 ? Optional.of(sharing.get(0)) : Optional.empty();
  }

  private boolean open(AccountRow row) {
    return row.state() == AccountRow.State.ACTIVE && (!row.demo() || demo.on());
  }

  private void publish(AccountRow row, String action) {
    events.publishEvent(AccountEvent.own(row.id(), row.kind(), action));
  }

  /** Phones know nothing of a clock that the demo moved. */
  private Instant realTime() {
    return clock.instant().minus(clock.offset());
  }
}
