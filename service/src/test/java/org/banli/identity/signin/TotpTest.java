package org.banli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** "12345678901234567890" of RFC 6238 appendix B, in Base32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037"
  })
  void agreesWithTheStandardsTable(long seconds, String code) {
    assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  void takesTheStepsBesideNowAndNoOther() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now)).isPresent();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now)).isPresent();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(90)), now)).isEmpty();
  }
}
