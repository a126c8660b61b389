package org.banli.archive;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way to write a value as JSON, so that the same value always has the same hash. */
final class Canon {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Canon() {}

  static byte[] json(Map<String, ?> value) {
    return JSON.writeValueAsBytes(plain(value));
  }

  static Map<?, ?> read(byte[] json) {
    return JSON.readValue(json, Map.class);
  }

  /** Hex SHA-256. */
  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keys in order; moments and whatever else JSON does not know as their texts. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, @Nullable Object>();
      map.forEach((key, inner) -> sorted.put(String.valueOf(key), plain(inner)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Canon::plain).toList();
    }
    if (value instanceof Optional<?> maybe) {
      return plain(maybe.orElse(null));
    }
    return value == null || value instanceof Boolean ? value : scalar(value);
  }

  private static Object scalar(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value.toString();
  }
}
