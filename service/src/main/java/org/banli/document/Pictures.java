package org.banli.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/** Reads pictures without ever holding a huge one in memory, upright, and writes JPEG. */
final class Pictures {
  private static final long MOST_PIXELS = 120_000_000;
  private static final float QUALITY = 0.82f;

  static {
    ImageIO.scanForPlugins(); // WebP, also when something asked before our class loader was there
  }

  private Pictures() {}

  /** The picture, upright, its longer side at most {@code longest} pixels. */
  static BufferedImage read(byte[] content, int longest) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return upright(fit(subsampled(reader, longest), longest), Exif.orientation(content));
      } finally {
        reader.dispose();
      }
    }
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage subsampled(ImageReader reader, int longest) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      throw new IOException("too many pixels");
    }
    int step = (int) Math.max(1, Math.max(width, height) / (2L * longest));
    ImageReadParam how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  /** Scaled on white: the viewer's JPEG knows no transparency. */
  private static BufferedImage fit(BufferedImage picture, int longest) {
    double scale =
        Math.min(1, longest / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
    return draw(
        width,
        height,
        picture,
        AffineTransform.getScaleInstance(
            width / (double) picture.getWidth(), height / (double) picture.getHeight()));
  }

  /** Turns and mirrors as the camera noted (EXIF orientation 1 to 8). */
  private static BufferedImage upright(BufferedImage picture, int orientation) {
    int w = picture.getWidth();
    int h = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    if (turn.isIdentity()) {
      return picture;
    }
    return orientation >= 5 ? draw(h, w, picture, turn) : draw(w, h, picture, turn);
  }

  private static BufferedImage draw(
      int width, int height, BufferedImage picture, AffineTransform at) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = drawn.createGraphics();
    on.setColor(Color.WHITE);
    on.fillRect(0, 0, width, height);
    on.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    on.drawImage(picture, at, null);
    on.dispose();
    return drawn;
  }
}
