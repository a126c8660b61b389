package org.banli.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one thing we want of a JPEG's EXIF block: how the camera was held. */
final class Exif {
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int ORIENTATION = 0x0112;
  private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Exif() {}

  /** 1 to 8; 1 when the file does not say or is no JPEG. */
  static int orientation(byte[] file) {
    try {
      return scan(ByteBuffer.wrap(file));
    } catch (RuntimeException broken) {
      return 1;
    }
  }

  private static int scan(ByteBuffer file) {
    if (file.getShort(0) != (short) 0xFFD8) {
      return 1;
    }
    int at = 2;
    while (at + 4 < file.limit()) {
      int marker = file.getShort(at) & 0xFFFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == START_OF_SCAN) {
        return 1;
      }
      if (marker == APP1 && exif(file, at + 4)) {
        return directory(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return 1;
  }

  private static boolean exif(ByteBuffer file, int at) {
    byte[] head = new byte[MARK.length];
    file.get(at, head);
    return Arrays.equals(head, MARK);
  }

  private static int directory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int entries = tiff.getShort(at) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }
}
