package org.banli.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * bin/run in a house of its own, in which Java, Maven and apt only write down what they were asked:
 * what is tested is what the script decides.
 */
class RunTest {

  @TempDir Path house;

  @BeforeEach
  void build() throws IOException {
    for (String script : List.of("run", "lib.sh")) {
      Files.createDirectories(house.resolve("bin"));
      Files.copy(Path.of("../bin", script), house.resolve("bin").resolve(script));
    }
    for (String jar :
        List.of(
            "service/target/banli-service.jar",
            "integration/simulator/target/banli-simulator.jar")) {
      Files.createDirectories(Objects.requireNonNull(house.resolve(jar).getParent()));
      Files.createFile(house.resolve(jar));
    }
    Files.createDirectories(house.resolve("tools"));
    for (String tool : List.of("javac", "mvn", "node", "npm")) {
      tool(tool, "echo " + tool + " >>\"$HOUSE/asked\"");
    }
    tool("apt-get", "exit 1");
    tool("java", "echo \"java $*\" >>\"$HOUSE/asked\"; exec sleep 60");
    tool("curl", "while ! grep -q server.port \"$HOUSE/asked\"; do sleep 0.1; done");
  }

  // bin/run --port 18080: the simulator, started first, took just that port
  @Test
  void theSimulatorLeavesTheApplicationItsPort() throws Exception {
    int port = 18080;
    while (isOpen(port)) {
      port++;
    }
    var run = run("--port", String.valueOf(port));
    try {
      assertThat(firstLines(run, "Ctrl-C")).contains("http://localhost:" + port);
    } finally {
      run.destroy();
      run.waitFor(20, TimeUnit.SECONDS);
    }
    var asked = Files.readString(house.resolve("asked"));
    assertThat(asked).contains("--server.port=" + port);
    var simulators = asked.replaceAll("(?s).*--banli.outside=http://127.0.0.1:(\\d+).*", "$1");
    assertThat(simulators).matches("\\d+").isNotEqualTo(String.valueOf(port));
    assertThat(asked).contains("banli-simulator.jar --port " + simulators + "\n");
  }

  @Test
  void aTakenPortIsToldWithItsHolderBeforeAnythingIsBuiltOrStarted() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      Files.delete(house.resolve("service/target/banli-service.jar"));
      var run = run("--port", String.valueOf(other.getLocalPort()));
      assertThat(all(run.getInputStream()))
          .contains("Port " + other.getLocalPort() + " is taken")
          .contains("(process " + ProcessHandle.current().pid() + ")")
          .contains("listens on 127.0.0.2:" + other.getLocalPort());
      assertThat(run.waitFor()).isEqualTo(1);
      assertThat(house.resolve("asked")).doesNotExist();
    }
  }

  @Test
  void whatIsNoPortIsToldSo() throws Exception {
    var run = run("--port", "80a");
    assertThat(all(run.getInputStream())).contains("a number from 1 to 65535, not \"80a\"");
    assertThat(run.waitFor()).isEqualTo(1);
  }

  private Process run(String... arguments) throws IOException {
    var command =
        new ProcessBuilder("bash", house.resolve("bin/run").toString()).redirectErrorStream(true);
    command.command().addAll(List.of(arguments));
    command.environment().put("HOUSE", house.toString());
    command.environment().merge("PATH", "", (path, none) -> house.resolve("tools") + ":" + path);
    return command.start();
  }

  private void tool(String name, String does) throws IOException {
    Files.writeString(
        Files.createFile(
            house.resolve("tools").resolve(name),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))),
        "#!/usr/bin/env bash\n" + does + "\n");
  }

  private static String firstLines(Process run, String until) {
    var said = new StringBuilder();
    var lines = run.inputReader(UTF_8);
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(until)) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.toString();
  }

  private static String all(InputStream said) throws IOException {
    return new String(said.readAllBytes(), UTF_8);
  }

  private static boolean isOpen(int port) {
    try (var socket = new ServerSocket(port)) {
      return !socket.isBound();
    } catch (IOException taken) {
      return true;
    }
  }
}
