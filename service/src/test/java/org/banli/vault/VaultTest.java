package org.banli.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {

  private static final byte[] NAME = "𠮷野䶮".getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource(Suite.class)
  void opensWhatItSealedIncludingCharactersOfFourBytes(Suite suite) {
    Vault vault = vault(suite, 1);
    assertThat(vault.open(vault.seal(NAME))).isEqualTo(NAME);
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void sealsTheSameTextDifferentlyEachTime(Suite suite) {
    Vault vault = vault(suite, 1);
    assertThat(vault.seal(NAME)).isNotEqualTo(vault.seal(NAME));
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void refusesBytesOfWhichAnyWasChanged(Suite suite) {
    Vault vault = vault(suite, 1, 2);
    byte[] sealed = vault.seal(NAME);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalStateException().as("byte %d", i).isThrownBy(() -> vault.open(changed));
    }
  }

  @Test
  void refusesWhatIsTooShort() {
    Vault vault = vault(Suite.AES, 1);
    byte[] sealed = vault.seal(NAME);
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(Arrays.copyOf(sealed, sealed.length - 1)));
    assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[3]));
  }

  @Test
  void opensWhatAnOlderKeySealedAndSealsWithTheNewest() {
    byte[] old = vault(Suite.AES, 1).seal(NAME);
    Vault rotated = vault(Suite.AES, 1, 2);
    assertThat(rotated.open(old)).isEqualTo(NAME);
    assertThat(rotated.seal(NAME)[2]).isEqualTo((byte) 2);
  }

  @Test
  void opensWhatTheOtherSuiteSealed() {
    assertThat(vault(Suite.SM, 1).open(vault(Suite.AES, 1).seal(NAME))).isEqualTo(NAME);
  }

  @Test
  void saysThatAKeyIsMissing() {
    byte[] sealed = vault(Suite.AES, 1, 2).seal(NAME);
    assertThatIllegalStateException()
        .isThrownBy(() -> vault(Suite.AES, 1).open(sealed))
        .withMessageContaining("no key 2");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void indexIsStableSeparatesKindsAndDependsOnTheKeyOnly(Suite suite) {
    byte[] index = vault(suite, 1).index("phone", "13800000000");
    assertThat(index).hasSize(32);
    assertThat(vault(suite, 1, 2).index("phone", "13800000000")).isEqualTo(index);
    assertThat(vault(suite, 1).index("id-number", "13800000000")).isNotEqualTo(index);
  }

  @Test
  void aSecretIsNotPrinted() {
    assertThat(new Secret("张三").toString()).doesNotContain("张");
  }

  static Vault vault(Suite suite, int... ids) {
    Map<Integer, byte[]> masters = new HashMap<>();
    for (int id : ids) {
      masters.put(id, key(id));
    }
    return new GcmVault(suite, new Keys(masters, key(99)));
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
