package org.banli.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Our own font in two weights, and the operator's fonts for characters that it lacks. Outlines are
 * drawn by ourselves: Java's own font machinery wants a font configuration that a server need not
 * have.
 */
@Component
class Typefaces {
  private static final String REGULAR = "/fonts/400Regular/NotoSerifSC_400Regular.ttf";
  private static final String BOLD = "/fonts/700Bold/NotoSerifSC_700Bold.ttf";
  private static final int UNICODE_END = 0x10FFFF;

  private final List<Path> extraFiles;
  private @Nullable TrueTypeFont regular;
  private @Nullable TrueTypeFont bold;
  private @Nullable List<Extra> extras;

  Typefaces(DocumentProperties settings) {
    this.extraFiles = settings.extraFonts().stream().flatMap(Typefaces::files).toList();
  }

  /** A font of the operator's and the characters it has. */
  record Extra(Path file, BitSet has) {}

  synchronized TrueTypeFont regular() {
    if (regular == null) {
      regular = own(REGULAR);
    }
    return regular;
  }

  synchronized TrueTypeFont bold() {
    if (bold == null) {
      bold = own(BOLD);
    }
    return bold;
  }

  /** Read once, and only when a character was missing: they are large. */
  synchronized List<Extra> extras() {
    if (extras == null) {
      extras = extraFiles.stream().map(file -> new Extra(file, coverage(file))).toList();
    }
    return extras;
  }

  boolean has(int character) {
    return glyph(regular(), character) != 0;
  }

  static TrueTypeFont read(Path file) {
    try {
      return Ideographs.over(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outline of a line of text, its base line at the origin. */
  Shape outline(String text, float size) {
    return outline(regular(), text, size);
  }

  Shape boldOutline(String text, float size) {
    return outline(bold(), text, size);
  }

  private synchronized Shape outline(TrueTypeFont font, String text, float size) {
    Path2D.Double line = new Path2D.Double();
    double[] x = {0};
    text.codePoints().forEach(character -> x[0] += append(line, font, character, x[0]));
    double scale = size / unitsPerEm(font);
    return AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(line);
  }

  private static double append(Path2D line, TrueTypeFont font, int character, double x) {
    try {
      int glyph = glyph(font, character);
      var drawn = font.getGlyph().getGlyph(glyph);
      if (drawn != null) {
        line.append(
            AffineTransform.getTranslateInstance(x, 0).createTransformedShape(drawn.getPath()),
            false);
      }
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int unitsPerEm(TrueTypeFont font) {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int glyph(TrueTypeFont font, int character) {
    return characters(font).getGlyphId(character);
  }

  private static CmapLookup characters(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont own(String resource) {
    try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no font " + resource + " on the class path");
      }
      return Ideographs.over(new TTFParser().parse(new RandomAccessReadBuffer(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet coverage(Path file) {
    try (TrueTypeFont font = read(file)) {
      CmapLookup characters = characters(font);
      BitSet has = new BitSet(UNICODE_END);
      for (int c = ' '; c <= UNICODE_END; c++) {
        has.set(c, characters.getGlyphId(c) != 0);
      }
      return has;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path path) {
    if (!Files.exists(path)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(f -> f.toString().endsWith(".ttf")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
