package org.banli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void areHashedWithArgon2id() {
    assertThat(passwords.hash("a long password"))
        .matches("\\$argon2id\\$v=19\\$m=16384,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void matchOnlyThemselves() {
    String hash = passwords.hash("a long password");
    assertThat(passwords.matches("a long password", hash)).isTrue();
    assertThat(passwords.matches("another password", hash)).isFalse();
  }

  @Test
  void nobodyHasNoPassword() {
    assertThat(passwords.matches("nobody's password", null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "secret12, true",
    "short1, false",
    "11111111, false",
    "12121212, false",
    "34188119580312026X, false",
    "34188119580312026x, false",
    "13905630001, false"
  })
  void areNeitherShortNorWhatEverybodyKnows(String password, boolean acceptable) {
    assertThat(passwords.acceptable(password, "34188119580312026X", "13905630001"))
        .isEqualTo(acceptable);
  }
}
