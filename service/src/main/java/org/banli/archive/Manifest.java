package org.banli.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies in the electronic file of a case, piece by piece, each with its hash.
 *
 * @param kept when it was closed
 */
record Manifest(
    String caseNo, String matter, int version, String outcome, Instant kept, List<Line> lines) {

  /**
   * A piece.
   *
   * @param path of its data in the package
   * @param hash hex SHA-256 of the data as JSON
   * @param file name of the file beside it, empty when there is none; {@code fileHash} likewise
   */
  record Line(String path, String title, String hash, String file, String fileHash) {

    /** Path of the file in the package. */
    String filePath() {
      return path.replaceAll("\\.json$", "-") + file.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
    }

    String folder() {
      return path.substring(0, path.indexOf('/'));
    }
  }

  byte[] json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("case", caseNo);
    all.put("matter", matter);
    all.put("version", version);
    all.put("outcome", outcome);
    all.put("kept", kept);
    all.put("pieces", lines.stream().map(Manifest::map).toList());
    return Canon.json(all);
  }

  private static Map<String, Object> map(Line line) {
    return line.file().isEmpty()
        ? Map.of("path", line.path(), "title", line.title(), "sha256", line.hash())
        : Map.of(
            "path", line.path(),
            "title", line.title(),
            "sha256", line.hash(),
            "file", line.file(),
            "fileSha256", line.fileHash());
  }

  static Manifest read(byte[] json) {
    var all = Canon.read(json);
    var lines = ((List<?>) value(all, "pieces")).stream().map(line -> line((Map<?, ?>) line));
    return new Manifest(
        text(all, "case"),
        text(all, "matter"),
        Integer.parseInt(text(all, "version")),
        text(all, "outcome"),
        Instant.parse(text(all, "kept")),
        lines.toList());
  }

  private static Line line(Map<?, ?> map) {
    return new Line(
        text(map, "path"),
        text(map, "title"),
        text(map, "sha256"),
        text(map, "file"),
        text(map, "fileSha256"));
  }

  private static String text(Map<?, ?> map, String key) {
    var value = map.get(key);
    return value == null ? "" : value.toString();
  }

  private static Object value(Map<?, ?> map, String key) {
    var value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("the manifest has no " + key);
    }
    return value;
  }
}
