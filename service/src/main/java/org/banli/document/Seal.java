package org.banli.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * An office's round seal: red, a star, the name along the upper arc (国发〔1999〕25号). It is a picture
 * of a seal; what proves a letter is its code and hash.
 */
@Component
class Seal {
  private static final int SIDE = 720;

  /** Printed 42 mm wide that is 218 dots to the inch; more costs time in every letter. */
  private static final int PIXELS = 360;

  private static final int KEPT = 64;
  private static final double MIDDLE = SIDE / 2.0;
  private static final Color RED = new Color(0xDE, 0x39, 0x33);
  private static final int SHADES = 256;
  private static final IndexColorModel REDS = reds();
  private static final double RIM = 14;

  private final Typefaces typefaces;
  private final Map<String, String> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  Seal(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** As a picture for a page; drawn once for an office that goes on writing letters. */
  String dataUri(String office) {
    synchronized (kept) {
      return kept.computeIfAbsent(office, name -> Codes.dataUri(draw(name)));
    }
  }

  BufferedImage draw(String office) {
    BufferedImage seal = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
    Graphics2D on = seal.createGraphics();
    on.scale((double) PIXELS / SIDE, (double) PIXELS / SIDE);
    on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    on.setColor(RED);
    on.setStroke(new BasicStroke((float) RIM));
    on.draw(new Ellipse2D.Double(RIM, RIM, SIDE - 2 * RIM, SIDE - 2 * RIM));
    on.fill(star(SIDE * 0.145));
    name(on, office);
    on.dispose();
    return indexed(seal);
  }

  /**
   * With a palette and without holes a picture goes into the PDF as it is; otherwise each letter
   * encodes it anew. Letters lay it under their text.
   */
  private static BufferedImage indexed(BufferedImage drawn) {
    BufferedImage seal = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_INDEXED, REDS);
    for (int y = 0; y < PIXELS; y++) {
      for (int x = 0; x < PIXELS; x++) {
        seal.getRaster().setSample(x, y, 0, drawn.getRGB(x, y) >>> 24);
      }
    }
    return seal;
  }

  /** From white to the seal's red. */
  private static IndexColorModel reds() {
    return new IndexColorModel(
        8, SHADES, shades(RED.getRed()), shades(RED.getGreen()), shades(RED.getBlue()));
  }

  private static byte[] shades(int full) {
    byte[] shades = new byte[SHADES];
    for (int i = 0; i < SHADES; i++) {
      shades[i] = (byte) (255 - (255 - full) * i / (SHADES - 1));
    }
    return shades;
  }

  /** The characters stand with their feet to the star; a long name gets a longer arc. */
  private void name(Graphics2D on, String office) {
    int[] characters = office.codePoints().toArray();
    double arc = Math.toRadians(Math.min(290, 27.0 * (characters.length - 1)));
    double step = characters.length < 2 ? 0 : arc / (characters.length - 1);
    double radius = MIDDLE - 2.4 * RIM;
    double width = characters.length < 2 ? 100 : Math.min(96, step * (radius - 60) * 0.98);
    for (int i = 0; i < characters.length; i++) {
      character(on, Character.toString(characters[i]), -arc / 2 + i * step, radius, width);
    }
  }

  private void character(
      Graphics2D on, String character, double angle, double radius, double width) {
    Shape drawn = typefaces.boldOutline(character, 100);
    Rectangle2D box = drawn.getBounds2D();
    AffineTransform at = AffineTransform.getRotateInstance(angle, MIDDLE, MIDDLE);
    at.translate(MIDDLE, MIDDLE - radius);
    at.scale(width / 100, 1.12);
    at.translate(-50, 92 - Math.max(0, box.getMaxY() - 12));
    on.fill(at.createTransformedShape(drawn));
  }

  private static Shape star(double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.382;
      double angle = Math.PI * i / 5;
      double x = MIDDLE + r * Math.sin(angle);
      double y = MIDDLE - r * Math.cos(angle);
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }
}
