package org.banli.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures that people take, and what can be seen on them. */
final class Photos {

  private Photos() {}

  static byte[] photo() {
    var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 800, 600);
    pen.setColor(Color.BLUE);
    pen.drawRect(50, 50, 700, 500);
    pen.dispose();
    return png(image);
  }

  static BufferedImage firstPage(byte[] pdf, int dpi) {
    return page(pdf, true, dpi);
  }

  private static BufferedImage page(byte[] pdf, boolean first, int dpi) {
    try (var document = Loader.loadPDF(pdf)) {
      int at = first ? 0 : document.getNumberOfPages() - 1;
      return new PDFRenderer(document).renderImageWithDPI(at, dpi);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the QR code at the end of a letter says. */
  static String code(byte[] pdf) {
    var light = new BufferedImageLuminanceSource(page(pdf, false, 200));
    try {
      return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no QR code on the letter", e);
    }
  }

  static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
