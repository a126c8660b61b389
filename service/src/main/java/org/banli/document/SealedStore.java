package org.banli.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.banli.platform.PlatformProperties;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;

/** Bytes under their hash in {@code <data>/files/ab/cd/…}, sealed; what is there never changes. */
@Component
class SealedStore {
  private final Path root;
  private final Vault vault;

  SealedStore(PlatformProperties platform, Vault vault) {
    this.root = platform.data().resolve("files");
    this.vault = vault;
  }

  /**
   * @return the hash under which {@link #get} gives the bytes back
   */
  String put(byte[] content) {
    String hash = Hashes.sha256(content);
    Path file = path(hash);
    if (!Files.exists(file)) {
      write(file, vault.seal(content));
    }
    return hash;
  }

  byte[] get(String hash) {
    try {
      return vault.open(Files.readAllBytes(path(hash)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a hash");
    }
    return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  /**
   * Never a half-written file under the final name, whoever else writes the same content; on the
   * disk before the row that speaks of it.
   */
  private static void write(Path file, byte[] sealed) {
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part", null);
      try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(sealed));
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
