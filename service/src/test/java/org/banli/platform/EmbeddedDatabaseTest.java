package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.banli.BanliTest;
import org.junit.jupiter.api.Test;
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
            () ->
                java.sql.DriverManager.getConnection(url.query(String.class).single(), "root", ""))
        .hasMessageContaining("Access denied");
  }

  @Test
  void secondProcessOnTheSameDirectoryIsTold() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(SharedDatabase.directory()))
        .isInstanceOf(EmbeddedDatabase.DataDirectoryInUse.class)
        .hasMessageContaining("in use");
  }
}
