package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.banli.BanliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
class EmbeddedDatabaseTest {

  @Autowired JdbcClient jdbc;

  @Test
  void isARealMariaDbInReadCommitted() {
    assertThat(jdbc.sql("SELECT VERSION()").query(String.class).single()).contains("MariaDB");
    assertThat(jdbc.sql("SELECT @@transaction_isolation").query(String.class).single())
        .isEqualTo("READ-COMMITTED");
  }

  @Test
  @Transactional
  void tellsRareCharactersApart() {
    for (String text : List.of("𠮷", "䶮", "𠮶")) {
      jdbc.sql("INSERT INTO setting (name, value) VALUES (?, ?)").params(text, text).update();
    }
    assertThat(jdbc.sql("SELECT value FROM setting WHERE name = '𠮷'").query(String.class).list())
        .containsExactly("𠮷");
  }

  /** A table that names its character set without a collation gets one that loses characters. */
  @Test
  void noColumnOfOursConfusesRareCharacters() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT CONCAT(table_name, '.', column_name, ' ', collation_name)
                    FROM information_schema.columns
                    WHERE table_schema = DATABASE() AND collation_name IS NOT NULL
                      AND collation_name NOT IN ('utf8mb4_unicode_520_ci', 'utf8mb4_bin', 'ascii_bin')
                      AND table_name NOT LIKE 'flyway%'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void refusesRootWithoutPassword() {
    var url = jdbc.sql("SELECT CONCAT('jdbc:mysql://127.0.0.1:', @@port, '/')");
    assertThatThrownBy(
            () -> DriverManager.getConnection(url.query(String.class).single(), "root", ""))
        .hasMessageContaining("Access denied");
  }

  // bin/run --data /tmp/somewhere once lost all of it at the next start
  @Test
  void findsItsDataAgainEvenInADirectoryForTemporaryFiles(@TempDir Path directory)
      throws SQLException {
    try (var first = EmbeddedDatabase.start(directory)) {
      run(first, "CREATE TABLE kept (name VARCHAR(10)) AS SELECT '𠮷' AS name");
    }
    try (var second = EmbeddedDatabase.start(directory)) {
      assertThat(run(second, "SELECT name FROM kept")).isEqualTo("𠮷");
    }
  }

  private static @Nullable String run(EmbeddedDatabase database, String sql) throws SQLException {
    var url = database.url() + "?allowPublicKeyRetrieval=true";
    try (var connection = DriverManager.getConnection(url, database.user(), database.secret());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      var rows = statement.getResultSet();
      return rows.next() ? rows.getString(1) : null;
    }
  }

  @Test
  void secondProcessOnTheSameDirectoryIsTold() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(SharedDatabase.directory()))
        .isInstanceOf(EmbeddedDatabase.DataDirectoryInUse.class)
        .hasMessageContaining("in use");
  }
}
