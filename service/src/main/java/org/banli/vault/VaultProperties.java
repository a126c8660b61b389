package org.banli.vault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets are kept.
 *
 * @param suite {@code AES} (AES-256-GCM, HMAC-SHA-256) or {@code SM} (SM4-GCM, HMAC-SM3); chosen
 *     once per installation, because the indexes depend on it
 * @param keys base64 of 32 bytes by key id (1, 2, ...); new things use the highest id. Entry {@code
 *     index} is the key of the indexes. Empty: the key file is used
 * @param keyFile where keys lie that are not configured; {@code vault.keys} in the data directory
 *     by default
 * @param create whether a missing key file is written at first start; switch it off when several
 *     nodes share a database
 */
@ConfigurationProperties("banli.vault")
record VaultProperties(
    @DefaultValue("AES") Suite suite,
    @DefaultValue Map<String, String> keys,
    @Nullable String keyFile,
    @DefaultValue("true") boolean create) {}
