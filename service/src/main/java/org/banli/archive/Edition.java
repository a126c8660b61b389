package org.banli.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One closing of a file: the manifest, and the data of every piece as it was. Papers and letters
 * stay in the store of files, which never changes what it holds.
 */
record Edition(byte[] manifest, Map<String, byte[]> data) {

  private static final String MANIFEST = "manifest.json";

  /** One packed block. */
  byte[] packed() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, MANIFEST, manifest);
      for (var piece : data.entrySet()) {
        put(zip, piece.getKey(), piece.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Edition unpacked(byte[] block) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(block))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var manifest = all.remove(MANIFEST);
    return new Edition(manifest == null ? new byte[0] : manifest, all);
  }

  static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }
}
