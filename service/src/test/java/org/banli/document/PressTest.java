package org.banli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.document.Letters.UnprintableCharacter;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Templates to paper. */
class PressTest {
  private static final Path HANAZONO = Path.of("/usr/share/fonts/truetype/hanazono");
  private static final String GRANT =
      """
      <@letter to=application.applicant.name>
      <p>您于${day(submitted)}提出的最低生活保障申请（办理编号${caseNo})收悉。经审核，您的家庭共同生活成员3人，\
      月人均收入${money(sheet.perHead)}元，低于本地最低生活保障标准${money(sheet.standard)}元，\
      符合《中华人民共和国社会救助法》第十八条规定的条件，现予以确认。</p>
      <p>月保障金额为人民币${money(sheet.monthly)}元（大写：${capital(sheet.monthly)}),\
      自${month("2026-12-01")}起按月发放至您登记的银行账户。</p>
      <p>家庭人口、收入、财产发生变化的，请及时告知西津街道办事处。</p>
      <@remedies authority="宁国市人民政府" court="宁国市人民法院"/>
      </@letter>
      """;

  @Test
  void aLetterCarriesItsTextAndEmbedsItsFontsAsSubsets() throws IOException {
    byte[] pdf = pdf(List.of(), "王建国");
    picture(pdf, "letter");
    String text = text(pdf);
    assertThat(text)
        .contains("王建国：", "民救确〔2026〕12号", "2026年11月21日", "1,350.00元", "壹仟叁佰伍拾元整")
        .contains("自2026年12月起", "60日内", "DB341881-2026-000012");
    Set<String> fonts = fonts(pdf);
    assertThat(fonts).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSerifSC-.*"));
    assertThat(pdf.length).isLessThan(400_000);
  }

  @Test
  void aCharacterThatNoFontHasStopsTheLetterAndIsNamed() {
    assertThatThrownBy(() -> press(List.of()).letter("letters/grant.ftlh", GRANT, model("王𠮷")))
        .isInstanceOf(UnprintableCharacter.class)
        .hasMessageContaining("𠮷");
  }

  @Test
  void aCharacterOfTheSecondFontIsPrinted() throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(HANAZONO));
    byte[] pdf = pdf(List.of(HANAZONO), "王𠮷䶮");
    assertThat(text(pdf)).contains("王𠮷䶮：").doesNotContain("#");
    assertThat(fonts(pdf)).anyMatch(name -> name.contains("Hana"));
    picture(pdf, "letter-rare");
  }

  @Test
  void controlCharactersAndJoinersInAnAnswerDoNotStopTheLetter() throws IOException {
    byte[] pdf = pdf(List.of(), "王\u0000建\u200B国\uFE00<b>");
    assertThat(text(pdf)).contains("王建国<b>：");
  }

  @Test
  void aTemplateCannotReachJava() {
    String evil = "<@letter>${\"freemarker.template.utility.Execute\"?new()(\"id\")}</@letter>";
    assertThatThrownBy(() -> press(List.of()).letter("letters/x.ftlh", evil, model("王")))
        .isInstanceOf(IllegalArgumentException.class);
    String reach = "<@letter>${issued.getClass().getName()}</@letter>";
    assertThatThrownBy(() -> press(List.of()).letter("letters/x.ftlh", reach, model("王")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void amountsAreWrittenInCapitals() {
    assertThat(Wording.capital(new BigDecimal("1350"))).isEqualTo("壹仟叁佰伍拾元整");
    assertThat(Wording.capital(new BigDecimal("100050.07"))).isEqualTo("壹拾万零伍拾元零柒分");
    assertThat(Wording.capital(new BigDecimal("20300000.5"))).isEqualTo("贰仟零叁拾万元伍角整");
    assertThat(Wording.capital(new BigDecimal("0.30"))).isEqualTo("叁角整");
    assertThat(Wording.capital(BigDecimal.ZERO)).isEqualTo("零元整");
  }

  private static Press press(List<Path> extra) {
    return new Press(typesetter(extra));
  }

  private static Typesetter typesetter(List<Path> extra) {
    return new Typesetter(new Typefaces(new DocumentProperties(DataSize.ofMegabytes(20), extra)));
  }

  private static byte[] pdf(List<Path> extra, String name) {
    return typesetter(extra).pdf(press(extra).letter("letters/grant.ftlh", GRANT, model(name)));
  }

  private static Map<String, Object> model(String name) {
    Typefaces faces = new Typefaces(new DocumentProperties(DataSize.ofMegabytes(20), List.of()));
    Map<String, Object> model = new HashMap<>();
    model.put("application", Map.of("applicant", Map.of("name", name)));
    model.put("submitted", LocalDate.of(2026, 10, 20));
    model.put(
        "sheet",
        Map.of(
            "perHead", new BigDecimal("350"),
            "standard", new BigDecimal("800.00"),
            "monthly", new BigDecimal("1350.00")));
    model.put("office", "宁国市民政局");
    model.put("title", "最低生活保障确认通知书");
    model.put("number", "民救确〔2026〕12号");
    model.put("caseNo", "DB341881-2026-000012");
    model.put("issued", LocalDate.of(2026, 11, 21));
    model.put("code", "ABCDEFGH23456789");
    model.put("verifyAddress", "http://localhost:8080/verify/ABCDEFGH23456789");
    model.put(
        "qrPicture", Codes.dataUri(Codes.qr("http://localhost:8080/verify/ABCDEFGH23456789")));
    model.put("sealPicture", Codes.dataUri(new Seal(faces).draw("宁国市民政局")));
    return model;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static Set<String> fonts(byte[] pdf) throws IOException {
    Set<String> names = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
    }
    return names;
  }

  /** For the eye: target/letters. */
  private static void picture(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/letters"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 60);
      assertThat(page.getWidth()).isGreaterThan(400);
    }
  }
}
