package org.banli.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.banli.platform.PlatformProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the vault with configured keys or those of the key file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {

  private static final String INDEX = "index";

  @Bean
  Keys vaultKeys(VaultProperties properties, PlatformProperties platform) {
    return keys(texts(properties, platform.data()));
  }

  @Bean
  Vault vault(VaultProperties properties, Keys vaultKeys) {
    return new GcmVault(properties.suite(), vaultKeys);
  }

  /** Runs before anything is sealed: runners and requests come after all beans. */
  @Bean
  KeyCheck keyCheck(
      VaultProperties properties,
      Keys vaultKeys,
      JdbcTemplate database,
      PlatformTransactionManager transactions) {
    var check = new KeyCheck(database, transactions);
    check.check(vaultKeys.proofs(properties.suite()));
    return check;
  }

  private static Map<String, String> texts(VaultProperties properties, Path data) {
    if (!properties.keys().isEmpty()) {
      return properties.keys();
    }
    String configured = properties.keyFile();
    Path file = configured == null ? data.resolve("vault.keys") : Path.of(configured);
    if (!properties.create() && !Files.exists(file)) {
      throw new IllegalStateException("no vault keys: set banli.vault.keys or provide " + file);
    }
    return KeyFile.readOrCreate(file);
  }

  private static Keys keys(Map<String, String> texts) {
    Map<Integer, byte[]> masters = new HashMap<>();
    texts.forEach(
        (id, text) -> {
          if (!id.equals(INDEX)) {
            masters.put(Integer.valueOf(id), decode(id, text));
          }
        });
    String index = texts.get(INDEX);
    if (index == null) {
      throw new IllegalStateException("the vault needs a key named " + INDEX);
    }
    return new Keys(masters, decode(INDEX, index));
  }

  private static byte[] decode(String id, String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("vault key " + id + " is not base64", notBase64);
    }
  }
}
