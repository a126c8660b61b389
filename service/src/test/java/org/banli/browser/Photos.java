package org.banli.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return pages(pdf, dpi).get(0);
  }

  private static List<BufferedImage> pages(byte[] pdf, int dpi) {
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      var pages = new ArrayList<BufferedImage>();
      for (int at = 0; at < document.getNumberOfPages(); at++) {
        pages.add(renderer.renderImageWithDPI(at, dpi));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the QR code of a letter says, on whichever page it stands. */
  static String code(byte[] pdf) {
    return pages(pdf, 300).stream()
        .map(Photos::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no QR code on the letter"));
  }

  private static Optional<String> read(BufferedImage page) {
    var dots = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
    try {
      return Optional.of(
          new QRCodeReader().decode(dots, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
    } catch (ReaderException none) {
      return Optional.empty();
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
