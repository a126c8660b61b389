package org.banli.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** The files of a matter by path, as they become a version. */
record MatterPackage(String id, SortedMap<String, byte[]> files) {

  byte[] yaml() {
    var yaml = files.get(MatterReader.FILE);
    if (yaml == null) {
      throw new PackageRefused(id, "", MatterReader.FILE + " is missing");
    }
    return yaml;
  }

  /** Hex SHA-256 over all paths and contents. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, content) -> {
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
