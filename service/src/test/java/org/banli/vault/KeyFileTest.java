package org.banli.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.banli.platform.PlatformProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private final VaultConfiguration configuration = new VaultConfiguration();

  @TempDir Path data;

  @Test
  void theFirstStartWritesKeysThatOnlyTheOwnerReads() throws Exception {
    vault(true, Map.of());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void theSecondStartOpensWhatTheFirstSealed() {
    byte[] sealed = vault(true, Map.of()).seal(new byte[] {1, 2, 3});
    assertThat(vault(true, Map.of()).open(sealed)).containsExactly(1, 2, 3);
  }

  @Test
  void aNodeThatMayNotCreateKeysRefusesToStartWithoutThem() {
    assertThatThrownBy(() -> vault(false, Map.of())).hasMessageContaining("banli.vault.keys");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aWeakKeyIsRefused() {
    assertThatThrownBy(() -> vault(true, Map.of("1", "c2hvcnQ=", "index", "c2hvcnQ=")))
        .hasMessageContaining("32 bytes");
  }

  private Vault vault(boolean create, Map<String, String> keys) {
    var platform = new PlatformProperties(data, "", new PlatformProperties.Db(null, "", ""));
    var properties = new VaultProperties(Suite.AES, keys, null, create);
    return configuration.vault(properties, configuration.vaultKeys(properties, platform));
  }

  private Path file() {
    return data.resolve("vault.keys");
  }
}
