package org.banli.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.tika.Tika;
import org.banli.platform.Problem;

/** What a file really is, by its content; the name only serves to notice that it lies. */
final class FileType {
  static final String PDF = "application/pdf";

  private static final Tika TIKA = new Tika();
  private static final Set<String> ACCEPTED = Set.of("image/jpeg", "image/png", "image/webp", PDF);

  /** What iPhones keep; no reader of a free licence is written in Java. */
  private static final Set<String> APPLES = Set.of("image/heic", "image/heif");

  private FileType() {}

  /**
   * @return its media type
   * @throws Problem refused, when it is of no accepted type, not what its name says, or broken
   */
  static String of(String name, byte[] content) {
    String type = TIKA.detect(content);
    Optional<String> claimed = claimed(name);
    if (claimed.isPresent() && !family(claimed.get()).equals(family(type))) {
      throw Problem.refused("document.file.mislabelled", extension(name));
    }
    if (APPLES.contains(type)) {
      throw Problem.refused("document.file.heic");
    }
    if (!ACCEPTED.contains(type)) {
      throw Problem.refused("document.file.type");
    }
    if (!readable(type, content)) {
      throw Problem.refused("document.file.broken");
    }
    return type;
  }

  static boolean picture(String mediaType) {
    return mediaType.startsWith("image/");
  }

  /** The type that the name promises; empty for names of which we expect nothing. */
  private static Optional<String> claimed(String name) {
    return switch (extension(name)) {
      case "jpg", "jpeg", "png", "webp", "heic", "heif", "pdf" -> Optional.of(TIKA.detect(name));
      default -> Optional.empty();
    };
  }

  /** Phones name a PNG .jpg and mean no harm: pictures count as one family. */
  private static String family(String type) {
    return picture(type) ? "image" : type;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean readable(String type, byte[] content) {
    try {
      return type.equals(PDF) ? pdf(content) : picture(content);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** A PDF with a password fails here: nobody in the office could read it either. */
  private static boolean pdf(byte[] content) throws IOException {
    try (var document = Loader.loadPDF(content)) {
      return document.getNumberOfPages() > 0;
    }
  }

  private static boolean picture(byte[] content) throws IOException {
    BufferedImage read = Pictures.read(content, 200);
    return read.getWidth() > 0;
  }
}
