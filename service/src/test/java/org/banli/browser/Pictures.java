package org.banli.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the documentation; rewritten only when the property banli.pictures asks. */
final class Pictures {

  static final boolean ASKED = Boolean.getBoolean("banli.pictures");

  private Pictures() {}

  static Path path(String name) {
    return Path.of("../docs/images", name);
  }

  static void keep(String name, BufferedImage picture) {
    if (!ASKED) {
      return;
    }
    try {
      Files.createDirectories(path(name).getParent());
      Files.write(path(name), Photos.png(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
