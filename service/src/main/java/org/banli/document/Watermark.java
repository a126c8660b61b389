package org.banli.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.springframework.stereotype.Component;

/** Writes purpose and date across a picture of a person's papers, so that a copy betrays itself. */
@Component
class Watermark {
  private static final double SLANT = Math.toRadians(-28);

  private final Typefaces typefaces;

  Watermark(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  void draw(BufferedImage picture, String text) {
    float size = Math.max(14f, Math.max(picture.getWidth(), picture.getHeight()) / 38f);
    Shape line = typefaces.outline(text, size);
    double step = line.getBounds2D().getWidth() + size * 4;
    Graphics2D on = picture.createGraphics();
    on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    on.rotate(SLANT, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
    double reach = Math.hypot(picture.getWidth(), picture.getHeight());
    for (double y = -reach / 2; y < reach; y += size * 5) {
      double shift = Math.floorMod(Math.round(y / (size * 5)), 2) == 0 ? 0 : step / 2;
      for (double x = -reach / 2 - shift; x < reach; x += step) {
        stamp(on, AffineTransform.getTranslateInstance(x, y).createTransformedShape(line));
      }
    }
    on.dispose();
  }

  /** Dark on light and light on dark: it shows on every ground. */
  private static void stamp(Graphics2D on, Shape text) {
    on.setColor(new Color(255, 255, 255, 60));
    on.translate(1, 1);
    on.fill(text);
    on.translate(-1, -1);
    on.setColor(new Color(170, 20, 20, 80));
    on.fill(text);
  }
}
