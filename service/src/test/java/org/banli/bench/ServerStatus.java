package org.banli.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.platform.BenchDatabase;

/** The counters of the database server. */
final class ServerStatus {

  static final String QUESTIONS = "Questions";
  static final String SELECTS = "Com_select";
  static final String INSERTS = "Com_insert";
  static final String UPDATES = "Com_update";
  static final String DELETES = "Com_delete";
  static final String COMMITS = "Com_commit";
  static final String ROLLBACKS = "Com_rollback";
  static final String WRITING_COMMITS = "Handler_commit";
  static final String REDO = "Innodb_os_log_written";

  private static final String NAMES =
      Stream.of(
              QUESTIONS,
              SELECTS,
              INSERTS,
              UPDATES,
              DELETES,
              COMMITS,
              ROLLBACKS,
              WRITING_COMMITS,
              REDO)
          .collect(Collectors.joining("','", "('", "')"));

  private final BenchDatabase database;

  ServerStatus(BenchDatabase database) {
    this.database = database;
  }

  Map<String, Long> read() {
    var sql = "SHOW GLOBAL STATUS WHERE Variable_name IN " + NAMES;
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new TreeMap<String, Long>();
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, Long> since(Map<String, Long> before) {
    var now = new TreeMap<>(read());
    before.forEach((name, value) -> now.merge(name, -value, Long::sum));
    return now;
  }
}
