package org.banli.identity.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes: six digits, five minutes, five attempts, one a minute, ten a day. */
@Component
@Transactional
public class SmsCodes {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int A_DAY = 10;

  private final SecureRandom random = new SecureRandom();
  private final CredentialMapper credentials;
  private final Vault vault;
  private final ApplicationClock clock;

  SmsCodes(CredentialMapper credentials, Vault vault, ApplicationClock clock) {
    this.credentials = credentials;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A new code for a phone, to be sent there and nowhere else.
   *
   * @throws Problem refused, when codes are asked for too fast
   */
  public String issue(String phone) {
    Instant now = clock.instant();
    if (credentials.codesSince(phone(phone), now.minus(BETWEEN)) > 0) {
      throw Problem.refused("identity.code.too-soon");
    }
    if (credentials.codesSince(phone(phone), now.minus(Duration.ofDays(1))) >= A_DAY) {
      throw Problem.refused("identity.code.too-many");
    }
    String code = "%06d".formatted(random.nextInt(1_000_000));
    credentials.insertCode(phone(phone), code(phone, code), now, now.plus(LIFE));
    return code;
  }

  /** Uses a code up; false when it is wrong, old, used, or was tried too often. */
  public boolean redeem(String phone, String code) {
    Instant now = clock.instant();
    return credentials.attempt(phone(phone), now) > 0
        && credentials.redeem(phone(phone), code(phone, code), now) > 0;
  }

  private byte[] phone(String phone) {
    return vault.index("phone", phone);
  }

  private byte[] code(String phone, String code) {
    return vault.index("sms-code", phone + " " + code);
  }
}
