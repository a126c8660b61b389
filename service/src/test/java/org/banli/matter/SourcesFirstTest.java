package org.banli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banli.BanliTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a source answers is not asked of applicants (社会救助法 Art. 62, rules A.9). */
@BanliTest
@Transactional
class SourcesFirstTest {

  private static final String SAMPLE = "old-age-allowance";
  private static final String CHECK =
      "\nchecks:\n  status: { persons: \"= [application.applicant]\", sources: [police],"
          + " consent: false }\n";

  @Autowired MatterImport imports;
  @Autowired ClassPathPackages packages;

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void sample() {
    packages.all().stream()
        .filter(matter -> matter.id().equals(SAMPLE))
        .forEach(matter -> files.putAll(matter.files()));
  }

  @Test
  void aPaperThatASourceAnswersCannotBeDemanded() {
    change("matter.yaml", t -> t.replace("\"false\", source: police", "\"true\", source: police"));

    assertThatThrownBy(this::imported)
        .isInstanceOf(PackageRefused.class)
        .hasMessage(
            "matter.yaml [materials.identity]: is required although source police answers it; say"
                + " required false, or fallback true");
  }

  @Test
  void aQuestionThatASourceAnswersIsNotPutToTheApplicant() {
    change("matter.yaml", text -> text + CHECK);

    assertThatThrownBy(this::imported)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("forms/application.form")
        .hasMessageContaining("asks the applicant for what source police answers");
  }

  @Test
  void aQuestionThatSaysFallbackMayBePut() {
    change("matter.yaml", text -> text + CHECK);
    change(
        "forms/application.form",
        text ->
            text.replace(
                "\"kind\": \"division\"",
                "\"kind\": \"division\", \"source\": \"police\", \"fallback\": \"true\""));

    imported();
  }

  @Test
  void aSourceNamedTwiceAndAnUnknownDivisionOfItAreRefused() {
    change("matter.yaml", text -> text + CHECK.replace("[police]", "[police, police]"));
    assertThatThrownBy(this::imported)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("matter.yaml [checks.status.sources]: a source is named twice");

    change("matter.yaml", t -> t.replace("[police, police]", "[{source: police, each: village}]"));
    assertThatThrownBy(this::imported)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("province is expected");
  }

  private void imported() {
    assertThat(imports.importOnce(new MatterPackage(SAMPLE, files))).isPresent();
  }

  private void change(String path, UnaryOperator<String> change) {
    var text = new String(files.get(path), StandardCharsets.UTF_8);
    assertThat(change.apply(text)).isNotEqualTo(text);
    files.put(path, change.apply(text).getBytes(StandardCharsets.UTF_8));
  }
}
