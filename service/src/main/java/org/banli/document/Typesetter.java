package org.banli.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.banli.document.Letters.UnprintableCharacter;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XHTML to PDF. Every font is embedded as a subset; a character that none has stops it. */
@Component
class Typesetter {
  private static final int NORMAL = 400;
  private static final int HEAVY = 700;
  private static final Pattern SHAPELESS =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFE00-\\uFE0F"
              + "\\uFEFF\\uFFFE\\uFFFF]");

  private final Typefaces typefaces;

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  Typesetter(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /**
   * @throws UnprintableCharacter naming the characters that no font has
   */
  void check(String xhtml) {
    extras(parse(printable(xhtml)).getDocumentElement().getTextContent());
  }

  /**
   * @throws UnprintableCharacter naming the characters that no font has
   */
  byte[] pdf(String xhtml) {
    Document page = parse(printable(xhtml));
    List<Typefaces.Extra> extras = extras(page.getDocumentElement().getTextContent());
    return render(page, extras);
  }

  /** One at a time: the parsed fonts are shared, and reading them anew costs more than the wait. */
  private synchronized byte[] render(Document page, List<Typefaces.Extra> extras) {
    List<TrueTypeFont> added = extras.stream().map(e -> Typefaces.read(e.file())).toList();
    try (PDDocument document = new PDDocument()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document).withW3cDocument(page, "").toStream(out);
      builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
      builder.usePdfUaAccessibility(true).withProducer("Banli");
      font(builder, document, typefaces.regular(), "letter", NORMAL);
      font(builder, document, typefaces.bold(), "letter", HEAVY);
      for (int i = 0; i < added.size(); i++) {
        font(builder, document, added.get(i), "extra" + i, NORMAL);
      }
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      added.forEach(Typesetter::close);
    }
  }

  private static void font(
      PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String family, int weight)
      throws IOException {
    PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font, true));
    builder.useFont(supplier, family, weight, FontStyle.NORMAL, true);
  }

  /** The extra fonts that this text needs, at most those that are there. */
  private List<Typefaces.Extra> extras(String text) {
    List<Integer> missing =
        text.codePoints().distinct().filter(c -> c > ' ' && !typefaces.has(c)).boxed().toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Typefaces.Extra> all = typefaces.extras();
    String unprintable =
        missing.stream()
            .filter(c -> all.stream().noneMatch(e -> e.has().get(c)))
            .map(Character::toString)
            .collect(Collectors.joining());
    if (!unprintable.isEmpty()) {
      throw new UnprintableCharacter(unprintable);
    }
    return all.stream().filter(e -> missing.stream().anyMatch(e.has()::get)).toList();
  }

  /** Without what has no shape: control characters, joiners, variation selectors. */
  private static String printable(String xhtml) {
    return SHAPELESS.matcher(xhtml).replaceAll("");
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(TrueTypeFont font) {
    try {
      font.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
