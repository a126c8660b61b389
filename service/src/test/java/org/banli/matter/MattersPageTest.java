package org.banli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.Test;

/**
 * docs/matters.md says what the packages say. Written anew with {@code -Dtest=MattersPageTest
 * -Dbanli.docs=true}.
 */
class MattersPageTest {

  private static final Path PAGE = Path.of("../docs/matters.md");

  private static final String HEAD =
      """
      # The matters

      Written from the packages under `processes/` by `MattersPageTest`; write it anew with `mvn -Dfast -pl service -am test -Dtest=MattersPageTest -Dbanli.docs=true -Dsurefire.failIfNoSpecifiedTests=false`. Numbers of the law are dated parameters, see `standards.yaml` of the matter.

      | Matter | Family | Levels | Forms | Decision tables | Letters | Registers | Scenarios |
      |-|-|-|-|-|-|-|-|
      """;

  private final List<MatterPackage> packages =
      new ClassPathPackages()
          .all().stream()
              .sorted(Comparator.comparing((MatterPackage it) -> matter(it).family().id()))
              .toList();

  @Test
  void thePageSaysEveryMatter() throws IOException {
    var page =
        lines(packages.stream().map(MattersPageTest::row), HEAD, "\n")
            + lines(packages.stream().map(MattersPageTest::section), "\n", "");
    if (Boolean.getBoolean("banli.docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/matters.md, to be written anew with -Dbanli.docs=true")
        .isEqualTo(page);
  }

  private static Matter matter(MatterPackage files) {
    return MatterReader.read(new MatterRef(files.id(), 1), files.yaml());
  }

  private static String row(MatterPackage files) {
    var matter = matter(files);
    return "| [%s](#%s) `%s` | %s | %s | %d | %d | %d | %s | %d |"
        .formatted(
            matter.name().zh(),
            files.id(),
            files.id(),
            matter.family().name().zh(),
            comma(matter.guide().steps().stream().map(Matter.Step::level)),
            count(files, "forms/.*\\.form"),
            count(files, ".*\\.dmn"),
            matter.letters().size(),
            comma(matter.registers().stream().map(Matter.RegisterRule::register)),
            count(files, "scenarios/[^/]+\\.yaml"));
  }

  private static String section(MatterPackage files) {
    var matter = matter(files);
    return """
        ## %s
        %s (%s). %s

        - Numbers: `%s`; %s
        - Law: %s
        - Ends: %s
        - Letters: %s
        - Limits: %s

        | Step | Level | Time |
        |-|-|-|
        %s
        """
        .formatted(
            files.id(),
            both(matter.name()),
            both(matter.family().name()),
            matter.summary().en(),
            matter.numberPrefix(),
            matter.open() ? "applied for by the public" : "opened by an office",
            comma(matter.guide().laws().stream().map(law -> law.name() + " " + law.article())),
            comma(matter.outcomes().values().stream().map(it -> both(it.name()))),
            comma(matter.letters().values().stream().map(it -> both(it.name()))),
            limits(matter.limits().values()),
            lines(matter.guide().steps().stream().map(MattersPageTest::step), "", ""));
  }

  private static String step(Matter.Step step) {
    return "| %s | %s | %s |".formatted(both(step.name()), step.level(), step.time().zh());
  }

  private static String limits(Collection<Matter.LimitRule> rules) {
    var all =
        rules.stream()
            .map(rule -> "%s `%s` (%s)".formatted(both(rule.name()), rule.term(), rule.law()));
    return rules.isEmpty() ? "none" : comma(all);
  }

  private static String both(Bilingual text) {
    return cell(text.zh() + " / " + text.en());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }

  private static String comma(Stream<String> texts) {
    return cell(texts.filter(it -> !it.isBlank()).distinct().collect(Collectors.joining(", ")));
  }

  private static String lines(Stream<String> rows, String before, String after) {
    return rows.collect(Collectors.joining("\n", before, after));
  }

  private static long count(MatterPackage files, String pattern) {
    return files.files().keySet().stream().filter(path -> path.matches(pattern)).count();
  }
}
