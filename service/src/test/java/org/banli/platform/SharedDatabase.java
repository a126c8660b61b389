package org.banli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One MariaDB for all tests of a JVM; each application context has a schema and a directory of its
 * own in it. Registered in META-INF/spring.factories, so that no test has to ask.
 */
class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var server = Server.ONLY;
    CONTEXTS.add(context);
    var name = "banli" + CONTEXTS.size();
    server.schema(name);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "shared database",
                Map.of(
                    "banli.db.url", server.database.url().replaceAll("banli$", name),
                    "banli.db.user", server.database.user(),
                    "banli.db.password", server.database.secret(),
                    "banli.data", server.directory.resolve(name).toString())));
  }

  static Path directory() {
    return Server.ONLY.directory;
  }

  /** Started when the first context asks, stopped and removed with the JVM. */
  private static final class Server {

    private static final Server ONLY = new Server();

    private final Path directory;
    private final EmbeddedDatabase database;

    private Server() {
      try {
        directory = Files.createTempDirectory("banli-test-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      database = EmbeddedDatabase.start(directory);
      Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    private void schema(String name) {
      try (var connection =
              DriverManager.getConnection(
                  database.url() + "?sslMode=PREFERRED&allowPublicKeyRetrieval=true",
                  database.user(),
                  database.secret());
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** After the contexts, which have hooks of their own: each wants to end its work in order. */
    private void remove() {
      CONTEXTS.forEach(ConfigurableApplicationContext::close);
      database.close();
      try {
        FileSystemUtils.deleteRecursively(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
