package org.banli.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banli.FakeCases.VILLAGE;
import static org.banli.FakeCases.VILLAGE_PATH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.FakeCases;
import org.banli.benefit.Worksheets.Line;
import org.banli.benefit.Worksheets.Sheet;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.document.Prints;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.SheetLine;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

// R10: per-capita income from line items, with the formula shown
@BanliTest
@Import(FakeCases.class)
@Transactional
class WorksheetsTest {
  private static final CaseNo NO = new CaseNo("DB341881-2026-000901");

  @Autowired private Worksheets worksheets;
  @Autowired private StandardMapper standards;
  @Autowired private SheetFacts facts;
  @Autowired private CaseFiles cases;
  @Autowired private Catalogue catalogue;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Prints prints;

  private CaseFile file;

  @BeforeEach
  void aHouseholdOfThree() {
    standards.add(
        new StandardRow(
            0,
            "testStd",
            "341881000000",
            "800",
            "number",
            "元/月",
            LocalDate.of(2026, 1, 1),
            null,
            "宁国市标准",
            "test"));
    FakeCases.matter(
        catalogue,
        List.of(
            line("income", "= sum(for m in application.members return m.wage)", "yuan", null),
            line("size", "= count(application.members)", "persons", null),
            line("perHead", "= sheet.income / sheet.size", "yuan", null),
            line(
                "monthly",
                "= max(0, standard.testStd - sheet.perHead) * sheet.size",
                "yuan",
                "({standard.testStd} − {sheet.perHead}) × {sheet.size}"),
            line(
                "byName",
                "= sum(for m in application.members return m.wage)",
                "yuan",
                "= if sheet.size = 3 then \"{application.members[1].name}"
                    + " {application.members[1].wage}，共 {sheet.size} 人\" else \"无\""),
            line("below", "= sheet.perHead < standard.testStd", "flag", null),
            new SheetLine(
                "hidden",
                new Bilingual("隐藏", "Hidden"),
                "= 1",
                "text",
                "",
                "false",
                Optional.empty())),
        Map.of());
    file =
        FakeCases.file(
            cases,
            NO,
            VILLAGE,
            VILLAGE_PATH,
            Map.of(
                "standard", Map.of("testStd", new BigDecimal("800")),
                "application",
                    Map.of(
                        "members",
                        List.of(
                            Map.of("name", "{1 + 1}", "wage", new BigDecimal("1000")),
                            Map.of("wage", new BigDecimal("50")),
                            Map.of("wage", new BigDecimal("0"))))));
  }

  @Test
  void linesAreComputedInOrderWithTheNumbersInTheFormula() {
    Sheet sheet = worksheets.compute(NO);
    assertThat(line(sheet, "perHead").value()).isEqualTo(new BigDecimal("350.00"));
    assertThat(line(sheet, "perHead").formula()).isEqualTo("1050.00 ÷ 3 = 350.00");
    assertThat(line(sheet, "monthly").value()).isEqualTo(new BigDecimal("1350.00"));
    assertThat(line(sheet, "monthly").formula()).isEqualTo("(800.00 − 350.00) × 3 = 1350.00");
    assertThat(line(sheet, "below").value()).isEqualTo(true);
    assertThat(line(sheet, "income").formula()).isEmpty();
    assertThat(line(sheet, "hidden").shown()).isFalse();
    assertThat(sheet.on()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aFormulaMayBeChosenByFeelAndNamesAreNeverReadAsFeel() {
    Sheet sheet = worksheets.compute(NO);
    assertThat(line(sheet, "byName").formula()).isEqualTo("{1 + 1} 1000.00，共 3 人 = 1050.00");
  }

  // R16
  @Test
  void aSheetNamesTheStandardsItUsedByRow() {
    Sheet sheet = worksheets.compute(NO);
    Long id =
        jdbc.queryForObject("SELECT id FROM standard WHERE standard_key = 'testStd'", Long.class);
    assertThat(sheet.standards()).containsExactly(Map.entry("testStd", id));
  }

  @Test
  void theSheetIsKeptSealedAndComesBackTheSame() {
    Sheet sheet = worksheets.compute(NO);
    assertThat(worksheets.latest(NO)).contains(sheet);
    byte[] kept =
        jdbc.queryForObject(
            "SELECT sheet FROM worksheet WHERE case_no = ?", byte[].class, NO.value());
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("perHead", "1350");
  }

  @Test
  void factsOfferTheLatestValuesByLine() {
    assertThat(facts.value(file)).isEqualTo(Map.of());
    worksheets.compute(NO);
    assertThat(((Map<?, ?>) facts.value(file)).get("monthly")).isEqualTo(new BigDecimal("1350.00"));
  }

  @Test
  void moneyIsRoundedToTheFenBeforeTheNextLineUsesIt() {
    FakeCases.matter(
        catalogue,
        List.of(
            line("third", "= 1000 / 3", "yuan", null),
            line("again", "= sheet.third * 3", "yuan", null)),
        Map.of());
    Sheet sheet = worksheets.compute(NO);
    assertThat(line(sheet, "third").formula()).isEqualTo("1000 ÷ 3 = 333.33");
    assertThat(line(sheet, "again").formula()).isEqualTo("333.33 × 3 = 999.99");
  }

  @Test
  void theSheetIsPrinted() throws Exception {
    byte[] pdf =
        prints.pdf("benefit/printed.ftlh", Map.of("title", "核算表", "sheet", worksheets.compute(NO)));
    java.nio.file.Path folder =
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/letters"));
    java.nio.file.Files.write(folder.resolve("worksheet.pdf"), pdf);
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
          .contains("(800.00 − 350.00) × 3 = 1350.00", "1,350.00 元")
          .doesNotContain("隐藏");
    }
  }

  private static Line line(Sheet sheet, String key) {
    return sheet.lines().stream().filter(l -> l.key().equals(key)).findFirst().orElseThrow();
  }

  private static SheetLine line(String key, String value, String unit, String formula) {
    return new SheetLine(
        key,
        new Bilingual("项目" + key, key),
        value,
        unit,
        "第12条",
        "true",
        Optional.ofNullable(formula));
  }
}
