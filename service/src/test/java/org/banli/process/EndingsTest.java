package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.springframework.beans.factory.annotation.Autowired;

/** No case of any matter ends without a word to its applicant, and no refusal without remedies. */
@BanliTest
class EndingsTest {

  /** Words of the law by which a letter takes something or leaves it (行政复议法 Art. 20). */
  private static final Pattern ADVERSE = Pattern.compile("不予|不准|视为|终止|撤销|取消|驳回|列入");

  @Autowired Catalogue catalogue;

  @TestFactory
  Stream<DynamicTest> everyOutcomeIsReachedAndToldOnEveryWay() {
    return each(
        matter -> {
          var routes = new Endings(catalogue, matter);
          assertThat(routes.concluded()).as("outcomes").containsAll(matter.outcomes().keySet());
          assertThat(routes.untold(matter.outcomes().keySet(), template -> true))
              .as("ways to an end on which the applicant is told nothing")
              .isEmpty();
        });
  }

  /** When nothing counts as told, every end is found: the walk itself hides none. */
  @TestFactory
  Stream<DynamicTest> anEndWithoutAWordIsFound() {
    return each(
        matter ->
            assertThat(
                    new Endings(catalogue, matter)
                        .untold(matter.outcomes().keySet(), template -> false))
                .isNotEmpty());
  }

  // rules 1.3: every negative document prints authority, deadline and court
  @TestFactory
  Stream<DynamicTest> everyRefusalIsALetterWithRemedies() {
    return each(
        matter -> {
          var refusals =
              matter.outcomes().entrySet().stream()
                  .filter(outcome -> outcome.getValue().kind().equals("refused"))
                  .map(java.util.Map.Entry::getKey)
                  .collect(Collectors.toSet());
          assertThat(new Endings(catalogue, matter).untold(refusals, this::saysHowToAppeal))
              .as("ways to a refusal without a letter that says how to appeal")
              .isEmpty();
        });
  }

  // issue 3: letters in Chinese and English
  @TestFactory
  Stream<DynamicTest> everyLetterHasAnEnglishVersionThatLeavesNoRemedyOut() {
    return each(
        matter ->
            assertThat(matter.letters().keySet())
                .allSatisfy(
                    letter -> {
                      var english = catalogue.find(matter.ref(), "letters/en/" + letter + ".ftlh");
                      assertThat(english).as(letter + " in English").isPresent();
                      assertThat(new String(english.orElseThrow(), StandardCharsets.UTF_8))
                          .as(letter)
                          .contains("<@letterEn")
                          .matches(
                              text ->
                                  text.contains("<@remediesEn ")
                                      == template(matter, letter).contains("<@remedies "));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyAdverseLetterSaysHowToAppeal() {
    return each(
        matter ->
            assertThat(matter.letters().entrySet())
                .filteredOn(letter -> ADVERSE.matcher(letter.getValue().name().zh()).find())
                .allSatisfy(
                    letter ->
                        assertThat(template(matter, letter.getKey()))
                            .as(letter.getKey())
                            .contains("<@remedies authority=")));
  }

  @TestFactory
  Stream<DynamicTest> everyLetterIsIssuedInSomeStory() {
    return each(
        matter -> {
          var issued =
              Scenario.all().stream()
                  .filter(story -> story.matter().equals(matter.ref().id()))
                  .filter(story -> story.then().containsKey("letters"))
                  .flatMap(story -> Scenario.texts(story.then().get("letters")).stream())
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(issued).containsAll(matter.letters().keySet());
        });
  }

  private boolean saysHowToAppeal(String template) {
    return template.contains("<@remedies ");
  }

  private String template(Matter matter, String letter) {
    var file = catalogue.file(matter.ref(), "letters/" + letter + ".ftlh");
    return new String(file, StandardCharsets.UTF_8);
  }

  private Stream<DynamicTest> each(ThrowingConsumer<Matter> check) {
    return new EachMatter(catalogue).passes(check);
  }
}
