package org.banli.identity.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.LongSupplier;
import org.banli.identity.store.AccountMapper;
import org.banli.platform.PlatformProperties;
import org.banli.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator of an empty installation in: whoever reads the machine's log, or its
 * data directory, gets an address that works once.
 */
@Component
@Order(40)
public class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final AccountMapper accounts;
  private final DemoMode demo;
  private final PlatformProperties properties;
  private final Path file;

  FirstAdministrator(AccountMapper accounts, DemoMode demo, PlatformProperties properties) {
    this.accounts = accounts;
    this.demo = demo;
    this.properties = properties;
    this.file = properties.data().resolve("set-up.code");
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (demo.on() || accounts.anyStaff()) {
      Files.deleteIfExists(file);
      return;
    }
    if (!Files.exists(file)) {
      issue();
    }
    LOG.warn(
        "Nobody administers this installation yet. Set-up: {}/set-up?code={}",
        properties.baseUrl(),
        Files.readString(file).strip());
  }

  /** Whether this is the code of the address; nobody's is once it was used. */
  public boolean opens(String code) {
    try {
      return Files.exists(file)
          && MessageDigest.isEqual(
              code.getBytes(StandardCharsets.UTF_8),
              Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read: {}", file, unreadable.toString());
      return false;
    }
  }

  /** Does what the code is for and forgets it; two who come at once do not both pass. */
  public synchronized long use(String code, LongSupplier creation) throws IOException {
    if (!opens(code)) {
      throw Problem.notFound();
    }
    long account = creation.getAsLong();
    Files.deleteIfExists(file);
    return account;
  }

  String issue() throws IOException {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      out.write(StandardCharsets.UTF_8.encode(code));
    }
    return code;
  }
}
