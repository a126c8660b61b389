package org.banli.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one way an entry is written down before it is hashed. */
final class Canonical {

  /** What stands before the first entry. */
  static final String BEGINNING = "0".repeat(64);

  private Canonical() {}

  /** Details by key, one a line; line breaks and backslashes in values are escaped. */
  static String details(Map<String, String> details) {
    return new TreeMap<>(details)
        .entrySet().stream()
            .map(e -> escape(e.getKey()) + "=" + escape(e.getValue()))
            .collect(Collectors.joining("\n"));
  }

  /** Hex of the SHA-256 over the previous hash and every field, each with its length before it. */
  static String hash(Entry entry) {
    MessageDigest digest = sha256();
    digest.update(HexFormat.of().parseHex(entry.previous()));
    for (String field : fields(entry)) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> fields(Entry entry) {
    return List.of(
        entry.subject(),
        Long.toString(entry.seq()),
        entry.at().toString(),
        Long.toString(entry.actor()),
        entry.capacity(),
        entry.action(),
        entry.details());
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
