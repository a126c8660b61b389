package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.EnglishLaw;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What guides, worksheets and tables say of the law is there for readers of English as well. */
@BanliTest
class TwoLanguagesTest {

  private static final List<String> LAWS = List.of("law", "article");

  @Autowired Catalogue catalogue;

  @TestFactory
  Stream<DynamicTest> everyLawHasAnEnglishName() {
    return new EachMatter(catalogue)
        .passes(
            matter ->
                assertThat(laws(matter).map(EnglishLaw::of))
                    .as("add the name to laws/english.properties")
                    .allSatisfy(law -> assertThat(law).doesNotContainPattern("\\p{IsHan}")));
  }

  private Stream<String> laws(Matter matter) {
    return Stream.of(
            matter.guide().laws().stream().map(law -> law.name() + law.article()),
            matter.limits().values().stream().map(Matter.LimitRule::law),
            matter.worksheet().stream().map(Matter.SheetLine::law),
            matter.notices().values().stream()
                .map(Matter.NoticeRule::law)
                .filter(law -> !law.startsWith("=")),
            tables(matter).flatMap(table -> LAWS.stream().flatMap(name -> said(table, name))))
        .flatMap(law -> law);
  }

  @TestFactory
  Stream<DynamicTest> whateverATableSaysInEnglishItSaysInBoth() {
    return new EachMatter(catalogue)
        .passes(matter -> assertThat(tables(matter)).allSatisfy(TwoLanguagesTest::saysBoth));
  }

  private static void saysBoth(DecisionTable table) {
    table.getOutputs().stream()
        .map(Output::getName)
        .filter(name -> name.endsWith("En"))
        .forEach(
            name ->
                assertThat(said(table, name).map(String::isEmpty))
                    .as(name)
                    .containsExactlyElementsOf(
                        said(table, name.replaceAll("En$", "")).map(String::isEmpty).toList()));
  }

  /** What the rules of a table say in that column, without the quotes. */
  private static Stream<String> said(DecisionTable table, String column) {
    var names = table.getOutputs().stream().map(Output::getName).toList();
    return IntStream.of(names.indexOf(column))
        .filter(at -> at >= 0)
        .boxed()
        .flatMap(at -> table.getRules().stream().map(rule -> said(rule, at)));
  }

  private static String said(Rule rule, int at) {
    var text = rule.getOutputEntries().stream().skip(at).findFirst().orElseThrow();
    return text.getText().getTextContent().replaceAll("^\"|\"$", "");
  }

  private Stream<DecisionTable> tables(Matter matter) {
    return catalogue.files(matter.ref()).stream()
        .filter(path -> path.endsWith(".dmn"))
        .map(path -> new ByteArrayInputStream(catalogue.file(matter.ref(), path)))
        .map(Dmn::readModelFromStream)
        .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream());
  }
}
