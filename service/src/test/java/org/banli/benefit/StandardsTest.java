package org.banli.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.banli.BanliTest;
import org.banli.matter.PackageRefused;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.annotation.Transactional;

// Everything marked ⚙ in the rules is a dated parameter per division
@BanliTest
@Transactional
class StandardsTest {
  private static final DivisionCode COUNTY = new DivisionCode("341881000000");
  private static final DivisionCode TOWNSHIP = new DivisionCode("341881001000");
  private static final DivisionCode OTHER_PROVINCE = new DivisionCode("110101000000");
  private static final String ROWS =
      """
      names:
        - group: { zh: 测试, en: Tests }
          keys:
            testStd: { zh: 测试标准, en: Test standard }
            testLevel: { zh: 测试层级, en: Test level }
            testFlag: { zh: 测试开关, en: Test switch }
      words:
        元/月: { zh: 元/月, en: yuan a month }
        county: { zh: 县级, en: County }
        township: { zh: 乡镇级, en: Township }
      rows:
        - { key: testStd, division: 000000000000, value: 500, unit: 元/月, from: 2020-01-01, law: 国 }
        - { key: testStd, division: 341881000000, value: 780.00, unit: 元/月, from: 2025-01-01, law: 旧 }
        - { key: testStd, division: "341881000000", value: 800.50, unit: 元/月, from: 2026-01-01, law: 新 }
        - { key: testLevel, division: 341881000000, value: county, from: 2020-01-01 }
        - { key: testLevel, division: 341881001000, value: township, from: 2026-03-01, to: 2026-06-01 }
        - { key: testFlag, value: true, from: 2020-01-01 }
      """;

  @Autowired private Standards standards;
  @Autowired private StandardImport imported;

  @BeforeEach
  void rows() {
    imported.read(file(ROWS));
    imported.read(file(ROWS));
  }

  @Test
  void everyParameterIsCalledSomethingInBothLanguages() {
    var name = Objects.requireNonNull(standards.names().get("testStd"));
    assertThat(name.name()).isEqualTo(new Bilingual("测试标准", "Test standard"));
    assertThat(name.group().en()).isEqualTo("Tests");
    assertThat(standards.names())
        .containsKeys(
            standards.all(TOWNSHIP, LocalDate.of(2026, 3, 2)).keySet().toArray(String[]::new));
  }

  @Test
  void aParameterWithoutANameIsRefusedWithFileAndKey() {
    assertThatThrownBy(() -> imported.read(file(ROWS.replace("testFlag: {", "other: {"))))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("standards.yaml")
        .hasMessageContaining("[testFlag]");
    assertThatThrownBy(() -> imported.read(file(ROWS.replace(", en: Test level", ""))))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("[testLevel]")
        .hasMessageContaining("in en");
  }

  @Test
  void unitsAndWordsAreSaidInBothLanguages() {
    assertThat(standards.words())
        .containsEntry("元/月", new Bilingual("元/月", "yuan a month"))
        .containsEntry("township", new Bilingual("乡镇级", "Township"));
    var day = LocalDate.of(2026, 3, 2);
    assertThat(standards.all(TOWNSHIP, day).values())
        .filteredOn(one -> !one.unit().isEmpty())
        .allSatisfy(one -> assertThat(standards.words()).containsKey(one.unit()));
    standards.set("testLevel", COUNTY, "乡镇级", day, "改");
    assertThat(value("testLevel", COUNTY, "2026-03-02")).isEqualTo("township");
    standards.set("testLevel", COUNTY, "county", day.plusDays(1), "改");
    standards.set("testLevel", COUNTY, "TOWNSHIP", day.plusDays(2), "改");
    assertThat(value("testLevel", COUNTY, "2026-03-04")).isEqualTo("township");
  }

  @Test
  void aUnitOrAWordThatIsNotExplainedIsRefused() {
    assertThatThrownBy(() -> imported.read(file(ROWS.replace("元/月: {", "元: {"))))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("[元/月]");
    assertThatThrownBy(() -> imported.read(file(ROWS.replace("township: {", "other: {"))))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("[township]");
  }

  @Test
  void theNearestDivisionUpwardsCounts() {
    assertThat(value("testStd", TOWNSHIP, "2026-03-02")).isEqualTo(new BigDecimal("800.5"));
    assertThat(value("testStd", OTHER_PROVINCE, "2026-03-02")).isEqualTo(new BigDecimal("500"));
    assertThat(value("testLevel", TOWNSHIP, "2026-03-02")).isEqualTo("township");
    assertThat(value("testLevel", COUNTY, "2026-03-02")).isEqualTo("county");
  }

  @Test
  void aValueHoldsFromItsFirstDayToTheDayBeforeItsLast() {
    assertThat(value("testStd", COUNTY, "2025-12-31")).isEqualTo(new BigDecimal("780.0"));
    assertThat(value("testStd", COUNTY, "2026-01-01")).isEqualTo(new BigDecimal("800.5"));
    assertThat(value("testStd", COUNTY, "2024-12-31")).isEqualTo(new BigDecimal("500"));
    assertThat(value("testLevel", TOWNSHIP, "2026-02-28")).isEqualTo("county");
    assertThat(value("testLevel", TOWNSHIP, "2026-05-31")).isEqualTo("township");
    assertThat(value("testLevel", TOWNSHIP, "2026-06-01")).isEqualTo("county");
  }

  @Test
  void aStandardTellsItsRowUnitAndLaw() {
    var standard = standards.find("testStd", TOWNSHIP, LocalDate.of(2026, 3, 2)).orElseThrow();
    assertThat(standard.id()).isPositive();
    assertThat(standard.unit()).isEqualTo("元/月");
    assertThat(standard.law()).isEqualTo("新");
    assertThat(standard.division()).isEqualTo(COUNTY);
    assertThat(value("testFlag", TOWNSHIP, "2026-03-02")).isEqualTo(true);
    assertThat(standards.find("no-such", TOWNSHIP, LocalDate.of(2026, 3, 2))).isEmpty();
  }

  private Object value(String key, DivisionCode division, String day) {
    return standards.find(key, division, LocalDate.parse(day)).orElseThrow().value();
  }

  private static Resource file(String yaml) {
    return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public java.net.URL getURL() throws java.io.IOException {
        return java.net.URI.create("file:/x/processes/test/standards.yaml").toURL();
      }
    };
  }
}
