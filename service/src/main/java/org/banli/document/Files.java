package org.banli.document;

import java.io.InputStream;
import java.util.Optional;

/** Uploaded files: typed by content, sealed, content-addressed. */
public interface Files {

  /**
   * Stores a file after checking its size and its real type.
   *
   * @throws org.banli.platform.Problem refused, when empty, too large, or not an accepted type
   */
  Stored store(String name, InputStream content);

  /** The original bytes. */
  byte[] original(String hash);

  /** A smaller JPEG for the viewer; the original when it is not a picture. */
  Viewable viewable(String hash, Optional<String> watermark);

  /** A stored file; {@code hash} is the hex SHA-256 of its content. */
  record Stored(String hash, String name, String mediaType, long size) {}

  /** What the viewer shows. */
  record Viewable(byte[] content, String mediaType) {}
}
