package org.banli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.banli.platform.BenchDatabase;

/** The application and the simulator, each in a process of its own. */
final class Application implements AutoCloseable {

  private final List<Process> processes = new ArrayList<>();
  private final Path directory;
  private final URI address;

  private Application(Path directory, URI address) {
    this.directory = directory;
    this.address = address;
  }

  static Application start(Options options, BenchDatabase database) throws Exception {
    int port = freePort();
    int simulator = freePort();
    var address = URI.create("http://127.0.0.1:" + port);
    var application = new Application(Files.createDirectories(options.directory()), address);
    try {
      application.run("simulator", simulator(options, simulator), null);
      application.run("application", application(options, port, simulator), database);
      application.await();
      return application;
    } catch (IOException | RuntimeException failed) {
      application.close();
      throw failed;
    }
  }

  URI address() {
    return address;
  }

  /** The application's, the last one started. */
  ProcessHandle process() {
    return processes.get(processes.size() - 1).toHandle();
  }

  private static List<String> simulator(Options options, int port) {
    return List.of("java", "-Xmx96m", "-jar", options.simulator().toString(), "--port", "" + port);
  }

  /** As bin/run starts it; BANLI_BENCH_JAVA adds options of the machine, such as a recording. */
  private static List<String> application(Options options, int port, int simulator) {
    var command = new ArrayList<>(List.of("java", "-Xmx512m", "-XX:+UseSerialGC"));
    var extra = Objects.requireNonNullElse(System.getenv("BANLI_BENCH_JAVA"), "").strip();
    if (!extra.isEmpty()) {
      command.addAll(Arrays.asList(extra.split("\\s+", -1)));
    }
    command.addAll(
        List.of(
            "-jar",
            options.application().toString(),
            "--server.port=" + port,
            "--banli.data=" + options.directory().resolve("data"),
            "--banli.base-url=http://localhost:" + port,
            "--banli.outside=http://127.0.0.1:" + simulator,
            "--spring.profiles.active=demo"));
    return command;
  }

  private void run(
      String name, List<String> command, @org.jspecify.annotations.Nullable BenchDatabase database)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile());
    if (database != null) {
      builder.environment().put("BANLI_DB_URL", database.url());
      builder.environment().put("BANLI_DB_USER", database.user());
      builder.environment().put("BANLI_DB_PASSWORD", database.password());
    }
    processes.add(builder.start());
  }

  private void await() {
    var client = HttpClient.newHttpClient();
    var health = HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
    Patience.every(Duration.ofMillis(200))
        .alias("the application starts, see " + directory + "/application.log")
        .atMost(Duration.ofMinutes(5))
        .failFast("one of them ended", () -> !processes.stream().allMatch(Process::isAlive))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> client.send(health, BodyHandlers.discarding()).statusCode() == 200);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (var process : processes) {
      process.destroy();
      process.waitFor();
    }
  }
}
