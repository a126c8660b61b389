package org.banli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.identity.store.AccountMapper;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class SignInTest {

  private static final String PASSWORD = "banli-demo";
  private static final String PHONE = "13905630002";
  private static final String CLERK = "341881001-clerk";

  @Autowired SignIn signIn;
  @Autowired SignUp signUp;
  @Autowired SmsCodes codes;
  @Autowired AccountMapper accounts;
  @Autowired ApplicationClock clock;
  @Autowired People people;
  @Autowired AuditLog log;
  @Autowired JdbcTemplate database;

  private final String address = UUID.randomUUID().toString();

  @Test
  void anApplicantComesInByPhoneAndByIdentityNumberInAnyWriting() {
    String idNumber = idNumber(2);
    assertThat(signIn.applicant(PHONE, PASSWORD, address)).isInstanceOf(Attempt.In.class);
    assertThat(signIn.applicant("139 0563 0002", PASSWORD, address)).isInstanceOf(Attempt.In.class);
    assertThat(
            signIn.applicant(" " + idNumber.toLowerCase(java.util.Locale.ROOT), PASSWORD, address))
        .isInstanceOf(Attempt.In.class);
  }

  @Test
  void aWrongPasswordAndAnUnknownPersonAreRefusedAlike() {
    assertThat(signIn.applicant(PHONE, "wrong", address))
        .isEqualTo(signIn.applicant("13999999999", PASSWORD, address));
  }

  @Test
  void staffDoNotComeInAsApplicantsNorApplicantsAsStaff() {
    assertThat(signIn.applicant(CLERK, PASSWORD, address)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.staff(PHONE, PASSWORD, address)).isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    for (int i = 0; i < 5; i++) {
      signIn.staff(CLERK, "wrong", address);
    }
    assertThat(signIn.staff(CLERK, PASSWORD, "elsewhere"))
        .isEqualTo(Attempt.Refused.pause(Duration.ofMinutes(1)));
    clock.offset(Duration.ofMinutes(2));
    assertThat(signIn.staff(CLERK, PASSWORD, "elsewhere")).isInstanceOf(Attempt.In.class);
    assertThat(signIn.staff(CLERK, "wrong", address))
        .isEqualTo(Attempt.Refused.because("identity.refused.wrong"));
  }

  @Test
  void anAddressThatTriesManyNamesWaits() {
    for (int i = 0; i < 60; i++) {
      signIn.applicant("no-such-" + i, "x", address);
    }
    Attempt attempt = signIn.applicant(PHONE, PASSWORD, address);
    assertThat(attempt).isEqualTo(Attempt.Refused.pause(Duration.ofMinutes(1)));
    assertThat(signIn.applicant(PHONE, PASSWORD, "elsewhere")).isInstanceOf(Attempt.In.class);
  }

  @Test
  void aCodeLetsInOnce() {
    String code = codes.issue(PHONE);
    assertThat(signIn.code(PHONE, "x" + code, address)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.code(PHONE, code, address))
        .isEqualTo(new Attempt.In(new SignedIn(people.applicant(2).account(), true), false));
    assertThat(signIn.code(PHONE, code, address)).isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void aCodeEndsAfterFiveMinutes() {
    String code = codes.issue(PHONE);
    clock.offset(Duration.ofMinutes(5));
    assertThat(signIn.code(PHONE, code, address)).isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void aCodeEndsAfterFiveAttempts() {
    String code = codes.issue(PHONE);
    for (int i = 0; i < 5; i++) {
      assertThat(codes.redeem(PHONE, "x")).isFalse();
    }
    assertThat(codes.redeem(PHONE, code)).isFalse();
  }

  @Test
  void aSecondCodeWithinAMinuteIsRefused() {
    codes.issue(PHONE);
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> codes.issue(PHONE));
    clock.offset(Duration.ofSeconds(61));
    assertThat(codes.issue(PHONE)).hasSize(6);
  }

  @Test
  void aPhoneThatTwoPeopleShareOpensNeitherAccount() {
    byte[] index =
        database.queryForObject(
            "SELECT phone_index FROM account WHERE id = ?",
            byte[].class,
            people.applicant(2).account());
    accounts.phone(people.applicant(1).account(), new Secret(PHONE), index);
    assertThat(signIn.applicant(PHONE, PASSWORD, address)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.applicant(idNumber(2), PASSWORD, address)).isInstanceOf(Attempt.In.class);
  }

  @Test
  void whoHasASecondFactorShowsItAndEachCodeOnce() {
    long clerk = people.staff(CLERK).account();
    String secret = Totp.secret();
    accounts.totp(clerk, new Secret(secret));
    assertThat(signIn.staff(CLERK, PASSWORD, address)).isEqualTo(new Attempt.Second(clerk, false));
    String code = Totp.code(secret, now());
    assertThat(signIn.second(clerk, "000000".equals(code) ? "1" : "000000", address))
        .isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.second(clerk, code, address)).isInstanceOf(Attempt.In.class);
    assertThat(signIn.second(clerk, code, address)).isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void aSecondFactorIsSetUpWithItsFirstCodeAndNotReplacedByAPassword() {
    long clerk = people.staff(CLERK).account();
    String secret = Totp.secret();
    assertThat(signIn.setUp(clerk, secret, "no", address)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.setUp(clerk, secret, Totp.code(secret, now()), address))
        .isInstanceOf(Attempt.In.class);
    String another = Totp.secret();
    assertThat(signIn.setUp(clerk, another, Totp.code(another, now()), address))
        .isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void theClockOfTheDemoDoesNotMoveTheAuthenticators() {
    long clerk = people.staff(CLERK).account();
    String secret = Totp.secret();
    accounts.totp(clerk, new Secret(secret));
    String code = Totp.code(secret, now());
    clock.offset(Duration.ofDays(30));
    assertThat(signIn.second(clerk, code, address)).isInstanceOf(Attempt.In.class);
  }

  @Test
  void aClosedAccountStaysOutside() {
    database.update("UPDATE account SET state = 'CLOSED' WHERE login = ?", CLERK);
    assertThat(signIn.staff(CLERK, PASSWORD, address)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.demo(one("SELECT id FROM account WHERE login = '" + CLERK + "'"))).isEmpty();
  }

  @Test
  void comingInAndBeingRefusedAreWrittenDown() {
    signIn.staff(CLERK, PASSWORD, address);
    signIn.staff(CLERK, "wrong", address);
    String subject = "account:" + people.staff(CLERK).account();
    assertThat(
            database.queryForList(
                "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq DESC LIMIT 2",
                String.class,
                subject))
        .containsExactly("sign-in-refused", "sign-in");
    assertThat(log.intact(subject)).isTrue();
  }

  @Test
  void whoRegistersComesInAndCannotRegisterTwice() {
    var person = new SignUp.Person("𠮷野·阿不都", "34188119570312109X", "13905630009");
    assertThat(signUp.register(person, "my-password")).isPresent();
    assertThat(signIn.applicant("34188119570312109x", "my-password", address))
        .isInstanceOf(Attempt.In.class);
    assertThat(signUp.register(person, "other-password")).isEmpty();
  }

  // Positions are dated: they end by themselves.
  @Test
  void aPositionThatEndsOpensNothingFromThatDayOn() {
    database.update(
        "UPDATE position SET to_day = '2026-03-05' WHERE account = ?",
        people.staff(CLERK).account());
    assertThat(people.staff(CLERK).holds("clerk")).isTrue();
    clock.offset(Duration.ofDays(3));
    assertThat(people.staff(CLERK).positions()).isEmpty();
  }

  private Instant now() {
    return clock.instant();
  }

  private String idNumber(int applicant) {
    var row = accounts.find(people.applicant(applicant).account()).orElseThrow();
    return java.util.Objects.requireNonNull(row.idNumber()).value();
  }

  private long one(String sql) {
    Long found = database.queryForObject(sql, Long.class);
    return found == null ? 0 : found;
  }
}
