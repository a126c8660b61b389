package org.banli.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * A font's character table that names the ideograph where a radical or a compatibility form shares
 * its glyph. Without it 月 is copied, searched and read aloud from the PDF as the radical ⽉.
 */
final class Ideographs extends CmapSubtable {
  private final CmapSubtable font;

  private Ideographs(CmapSubtable font) {
    this.font = font;
    setPlatformId(font.getPlatformId());
    setPlatformEncodingId(font.getPlatformEncodingId());
  }

  static TrueTypeFont over(TrueTypeFont font) throws IOException {
    var table = font.getCmap();
    table.setCmaps(
        Arrays.stream(table.getCmaps()).map(Ideographs::new).toArray(CmapSubtable[]::new));
    font.setEnableGsub(false); // ligatures of Latin text: none in our letters, and costly
    return font;
  }

  @Override
  public int getGlyphId(int character) {
    return font.getGlyphId(character);
  }

  @Override
  public @Nullable List<Integer> getCharCodes(int glyph) {
    List<Integer> all = font.getCharCodes(glyph);
    if (all == null || all.size() < 2) {
      return all;
    }
    List<Integer> plain = all.stream().filter(Ideographs::plain).toList();
    return plain.isEmpty() ? all : plain;
  }

  private static boolean plain(int character) {
    boolean radical = character >= 0x2E80 && character <= 0x2FDF;
    boolean compatibility =
        (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0x2F800 && character <= 0x2FA1F);
    return !radical && !compatibility;
  }
}
