package org.banli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from its own scripts, in utf8mb4: the scripts say utf8, which refuses
 * characters such as 𠮷.
 */
@Component
class EngineSchema implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("060");
  }

  @Override
  public String getDescription() {
    return "engine";
  }

  @Override
  public Integer getChecksum() {
    return 72400;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (var statement = context.getConnection().createStatement()) {
      for (var part : PARTS) {
        for (var sql : statements(part)) {
          statement.execute(sql);
        }
      }
    }
  }

  private static List<String> statements(String part) {
    var script = script("org/camunda/bpm/engine/db/create/activiti.mysql.create." + part + ".sql");
    var sql =
        script
            .replaceAll("(?m)^\\s*--.*$", "")
            .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    return Arrays.stream(sql.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String script(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
