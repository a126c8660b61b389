package org.banli.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the installation lives.
 *
 * @param data directory of the embedded database, the keys and the uploaded files
 * @param baseUrl address under which people reach the application; printed in QR codes
 * @param db an external database ({@code BANLI_DB_URL}, {@code BANLI_DB_USER}, {@code
 *     BANLI_DB_PASSWORD})
 */
@Validated
@ConfigurationProperties("banli")
public record PlatformProperties(
    @DefaultValue("./data") @NotNull Path data,
    @DefaultValue("http://localhost:8080") @NotNull String baseUrl,
    @DefaultValue @NotNull Db db) {

  /** An external MySQL 8.4 or MariaDB 11.4; the embedded MariaDB runs when there is no url. */
  public record Db(
      @Nullable String url,
      @DefaultValue("banli") String user,
      @DefaultValue("") String password) {}
}
