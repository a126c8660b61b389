package org.banli.platform;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded MariaDB, unless {@code BANLI_DB_URL} names another server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /**
   * Started first of all, and so before the application has its port, which is left to it; absent
   * when an external database is named.
   */
  @Bean
  @ConditionalOnProperty(name = "banli.db.url", havingValue = "none", matchIfMissing = true)
  EmbeddedDatabase embeddedDatabase(
      PlatformProperties properties, @Value("${server.port:8080}") int applications) {
    return EmbeddedDatabase.start(properties.data(), applications);
  }

  @Bean
  JdbcConnectionDetails connection(
      PlatformProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
    var own = embedded.getIfAvailable();
    var db = properties.db();
    return own == null
        ? connection(Objects.requireNonNull(db.url()), db.user(), db.password())
        : connection(own.url(), own.user(), own.secret());
  }

  private static JdbcConnectionDetails connection(String url, String user, String password) {
    // Connector/J: sequential ids as typed, UTC on the wire, batches rewritten; statements parsed
    // once per connection, and nothing asked of or told to the server that it knows already.
    var options =
        "characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&tinyInt1isBit=true&allowPublicKeyRetrieval=true"
            + "&sslMode=PREFERRED&cachePrepStmts=true&prepStmtCacheSize=500"
            + "&prepStmtCacheSqlLimit=8192&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&readOnlyPropagatesToServer=false&maintainTimeStats=false";
    var full = url + (url.contains("?") ? "&" : "?") + options;
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return full;
      }

      @Override
      public String getUsername() {
        return user;
      }

      @Override
      public String getPassword() {
        return password;
      }
    };
  }
}
