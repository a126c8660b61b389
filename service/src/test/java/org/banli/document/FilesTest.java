package org.banli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.banli.BanliTest;
import org.banli.platform.PlatformProperties;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

// Issue 8: an empty or huge or mislabelled file gets a clear message
@BanliTest
@Transactional
class FilesTest {

  @Autowired private Files files;
  @Autowired private PlatformProperties platform;
  @Autowired private DocumentProperties settings;

  @Test
  void anEmptyFileIsRefused() {
    refused("a.jpg", new byte[0], "document.file.empty");
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    refused("a.jpg", new byte[(int) settings.maxSize().toBytes() + 1], "document.file.large");
  }

  @Test
  void aTextNamedAsAPictureIsRefused() {
    refused("证件.jpg", "hello".getBytes(StandardCharsets.UTF_8), "document.file.mislabelled");
  }

  @Test
  void aProgramIsRefusedWhateverItsName() {
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
    refused("a", program, "document.file.type");
  }

  @Test
  void aBrokenPictureIsRefused() throws IOException {
    byte[] half = java.util.Arrays.copyOf(png(400, 300), 120);
    refused("a.png", half, "document.file.broken");
  }

  @Test
  void aPictureNamedAsAnotherKindOfPictureIsAcceptedAsWhatItIs() throws IOException {
    assertThat(store("a.jpg", png(40, 30)).mediaType()).isEqualTo("image/png");
  }

  // what WeChat and Android hand over
  @Test
  void aWebPictureIsStoredAndShown() throws IOException {
    byte[] webp;
    try (var in = FilesTest.class.getResourceAsStream("chromium.webp")) {
      webp = in.readAllBytes();
    }
    Files.Stored stored = store("微信图片.webp", webp);
    assertThat(stored.mediaType()).isEqualTo("image/webp");
    assertThat(files.original(stored.hash())).isEqualTo(webp);
    BufferedImage shown = read(files.viewable(stored.hash(), Optional.of("仅供办理民政业务使用")));
    assertThat(shown.getWidth()).isEqualTo(60);
    refused("broken.webp", java.util.Arrays.copyOf(webp, 30), "document.file.broken");
  }

  // inputs ask for JPEG, so that iPhones convert; what still comes is told what to do
  @Test
  void aPhotoOfAnIPhoneIsRefusedWithAWayOut() {
    byte[] heic = new byte[64];
    byte[] start = "\0\0\0\u001cftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, heic, 0, start.length);
    refused("IMG_0001.HEIC", heic, "document.file.heic");
    refused("IMG_0001.jpg", heic, "document.file.heic");
  }

  @Test
  void whatIsStoredComesBackAndIsNotReadableOnDisk() throws IOException {
    byte[] content = png(40, 30);
    Files.Stored stored = store("身份证𠮷.png", content);
    assertThat(files.original(stored.hash())).isEqualTo(content);
    String hash = stored.hash();
    Path file =
        platform
            .data()
            .resolve("files")
            .resolve(hash.substring(0, 2))
            .resolve(hash.substring(2, 4))
            .resolve(hash);
    assertThat(java.nio.file.Files.readAllBytes(file)).isNotEmpty();
    assertThat(new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("PNG", "IHDR");
    assertThat(store("again.png", content).hash()).isEqualTo(hash);
  }

  @Test
  void theViewerGetsASmallerPictureAndTheOriginalStays() throws IOException {
    Files.Stored stored = store("a.png", png(4000, 2000));
    BufferedImage shown = read(files.viewable(stored.hash(), Optional.empty()));
    assertThat(shown.getWidth()).isEqualTo(1600);
    assertThat(shown.getHeight()).isEqualTo(800);
    assertThat(ImageIO.read(new ByteArrayInputStream(files.original(stored.hash()))).getWidth())
        .isEqualTo(4000);
  }

  @Test
  void theWatermarkChangesThePictureButNotTheOriginal() throws IOException {
    Files.Stored stored = store("a.png", png(1200, 800));
    BufferedImage plain = read(files.viewable(stored.hash(), Optional.empty()));
    Files.Viewable viewable = files.viewable(stored.hash(), Optional.of("仅供低保申请使用 2026年3月2日"));
    BufferedImage marked = read(viewable);
    java.nio.file.Files.createDirectories(Path.of("target/letters"));
    java.nio.file.Files.write(Path.of("target/letters/watermark.jpg"), viewable.content());
    assertThat(differing(plain, marked)).isBetween(0.01, 0.4);
    assertThat(differing(plain, read(files.viewable(stored.hash(), Optional.empty())))).isZero();
  }

  @Test
  void aPhotoTakenUprightIsShownUpright() throws IOException {
    BufferedImage lying = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    byte[] turned = withOrientation(Pictures.jpeg(lying), 6);
    BufferedImage shown = read(files.viewable(store("a.jpg", turned).hash(), Optional.empty()));
    assertThat(shown.getWidth()).isEqualTo(40);
    assertThat(shown.getHeight()).isEqualTo(60);
  }

  @Test
  void anUnknownHashIsNotFound() {
    assertThatThrownBy(() -> files.original("0".repeat(64)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  private void refused(String name, byte[] content, String key) {
    assertThatThrownBy(() -> store(name, content))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }

  private Files.Stored store(String name, byte[] content) {
    return files.store(name, new ByteArrayInputStream(content));
  }

  private static BufferedImage read(Files.Viewable viewable) throws IOException {
    assertThat(viewable.mediaType()).isEqualTo("image/jpeg");
    return ImageIO.read(new ByteArrayInputStream(viewable.content()));
  }

  private static byte[] png(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = picture.createGraphics();
    on.setColor(new Color(0xE8, 0xEE, 0xF2));
    on.fillRect(0, 0, width, height);
    on.setColor(Color.DARK_GRAY);
    on.fillRect(width / 10, height / 10, width / 4, height / 2);
    on.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  /** Puts a minimal EXIF block behind the start of a JPEG. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] whole = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, whole, 0, 2);
    System.arraycopy(exif, 0, whole, 2, exif.length);
    System.arraycopy(jpeg, 2, whole, 2 + exif.length, jpeg.length - 2);
    return whole;
  }

  private static double differing(BufferedImage one, BufferedImage other) {
    long differing = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return differing / (double) (one.getWidth() * one.getHeight());
  }
}
