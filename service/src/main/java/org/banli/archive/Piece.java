package org.banli.archive;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the electronic file.
 *
 * @param key names it within its folder, the same for ever: letters, digits, dots, hyphens
 * @param title what people call it
 * @param data texts, numbers, flags, moments, lists and maps; of it the hash is taken
 */
public record Piece(
    String key,
    String title,
    Map<String, ? extends @Nullable Object> data,
    Optional<Attached> attached) {

  public Piece(String key, String title, Map<String, ? extends @Nullable Object> data) {
    this(key, title, data, Optional.empty());
  }

  /**
   * A file that belongs to a piece.
   *
   * @param hash hex SHA-256 of its content
   * @param content the bytes as they are stored now
   */
  public record Attached(String name, String hash, Supplier<byte[]> content) {}
}
