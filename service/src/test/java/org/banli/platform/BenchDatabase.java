package org.banli.platform;

import java.nio.file.Path;

/** The embedded database for those who start the application as a process of its own. */
public final class BenchDatabase implements AutoCloseable {

  private final EmbeddedDatabase database;

  private BenchDatabase(EmbeddedDatabase database) {
    this.database = database;
  }

  public static BenchDatabase start(Path directory) {
    return new BenchDatabase(EmbeddedDatabase.start(directory));
  }

  public String url() {
    return database.url();
  }

  public String user() {
    return database.user();
  }

  public String password() {
    return database.secret();
  }

  @Override
  public void close() {
    database.close();
  }
}
