package org.banli.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.banli.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Files} on the sealed store. */
@Service
class UploadedFiles implements Files {
  private static final int VIEWER = 1600;

  private final StoredFileMapper rows;
  private final SealedStore store;
  private final Watermark watermarks;
  private final DocumentProperties settings;
  private final Clock clock;

  UploadedFiles(
      StoredFileMapper rows,
      SealedStore store,
      Watermark watermarks,
      DocumentProperties settings,
      Clock clock) {
    this.rows = rows;
    this.store = store;
    this.watermarks = watermarks;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Stored store(String name, InputStream content) {
    byte[] bytes = read(content);
    String type = FileType.of(name, bytes);
    String hash = store.put(bytes);
    rows.add(hash, type, bytes.length, clock.instant());
    return new Stored(hash, name, type, bytes.length);
  }

  @Override
  public byte[] original(String hash) {
    mediaType(hash);
    return store.get(hash);
  }

  @Override
  public Viewable viewable(String hash, Optional<String> watermark) {
    String type = mediaType(hash);
    byte[] original = store.get(hash);
    return FileType.picture(type)
        ? new Viewable(shown(original, watermark), "image/jpeg")
        : new Viewable(original, type);
  }

  private String mediaType(String hash) {
    return rows.mediaType(hash).orElseThrow(Problem::notFound);
  }

  private byte[] shown(byte[] original, Optional<String> watermark) {
    try {
      BufferedImage picture = Pictures.read(original, VIEWER);
      watermark.ifPresent(text -> watermarks.draw(picture, text));
      return Pictures.jpeg(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] read(InputStream content) {
    try {
      long most = settings.maxSize().toBytes();
      byte[] bytes = content.readNBytes((int) most + 1);
      if (bytes.length == 0) {
        throw Problem.refused("document.file.empty");
      }
      if (bytes.length > most) {
        throw Problem.refused("document.file.large", settings.maxSize().toMegabytes());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
