package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.clock.Limits;
import org.banli.document.Letters;
import org.banli.form.Expressions;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.notify.Notifications;
import org.banli.register.Registers;
import org.banli.register.Warnings;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a scenario expects of the case that was played: its {@code then}. */
record Expectations(
    CaseFiles cases,
    Catalogue catalogue,
    Expressions expressions,
    Worklist worklist,
    Limits limits,
    Letters letters,
    Worksheets worksheets,
    Notifications notifications,
    Registers registers,
    Warnings warnings,
    DecisionLog log,
    Links links) {

  /** The case as it stands after the last step, and the steps that people took. */
  record Played(CaseNo no, Actor applicant, List<String> path) {}

  void check(Scenario scenario, Played played) {
    scenario.then().forEach((key, expected) -> check(played, key, expected));
    worksheets.latest(played.no()).ifPresent(Expectations::everyLineIsExplained);
  }

  // R10: the formula is shown
  private static void everyLineIsExplained(Worksheets.Sheet sheet) {
    assertThat(sheet.lines())
        .filteredOn(Worksheets.Line::shown)
        .allSatisfy(line -> assertThat(line.formula()).as(line.key()).isNotBlank())
        .allSatisfy(line -> assertThat(line.formula()).as(line.key()).doesNotContain("—", "{"));
  }

  private void formula(CaseNo no, String key, Object expected) {
    assertThat(worksheets.latest(no).orElseThrow().lines())
        .filteredOn(line -> line.key().equals(key) && line.shown())
        .singleElement()
        .satisfies(line -> assertThat(line.formula()).as(key).isEqualTo(String.valueOf(expected)));
  }

  private void limit(CaseNo no, String key, Object expected) {
    assertThat(limits.of(no.value()))
        .filteredOn(limit -> limit.key().equals(key))
        .singleElement()
        .satisfies(
            limit ->
                assertThat(
                        expected.equals("ended") && limit.ended().isPresent()
                            ? "ended"
                            : limit.due().at().toLocalDate().toString())
                    .as("limit " + key)
                    .isEqualTo(expected.toString()));
  }

  private void told(Played played, String text) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(notifications.ofApplicant(played.applicant().account()))
        .filteredOn(message -> message.no().equals(played.no()))
        .extracting(Notifications.Notification::text)
        .anySatisfy(message -> assertThat(message).contains(text));
  }

  /** The text of the last letter of that kind, without line breaks. */
  private void says(CaseNo no, String letter, Object expected) {
    var issued = letters.of(no.value()).stream().filter(it -> it.letter().equals(letter)).toList();
    assertThat(issued).as("letters " + letter).isNotEmpty();
    var last = issued.get(issued.size() - 1);
    assertThat(text(letters.pdf(last.id())))
        .as("letter " + letter)
        .contains(Scenario.texts(expected));
    inEnglish(no, last);
  }

  private static String text(byte[] letter) {
    try (var pdf = Loader.loadPDF(letter)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String printed(CaseNo no, Letters.Letter letter) {
    assertThat(letters.pdf(letter.id())).startsWith('%', 'P', 'D', 'F');
    inEnglish(no, letter);
    return letter.letter();
  }

  /** What a table says in both languages stands in English there. */
  private void inEnglish(CaseNo no, Letters.Letter letter) {
    var english = text(letters.translation(letter.id()).orElseThrow());
    assertThat(translated(log.value(cases.get(no))))
        .allSatisfy(zh -> assertThat(english).as(letter.letter()).doesNotContain(zh));
  }

  /** The Chinese texts beside which an English one stands. */
  private static Stream<String> translated(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).flatMap(Expectations::translated);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .flatMap(
              entry ->
                  map.containsKey(entry.getKey() + "En") && entry.getValue() instanceof String zh
                      ? Stream.of(zh).filter(text -> !text.isEmpty())
                      : translated(entry.getValue()));
    }
    return Stream.empty();
  }

  private void check(Played played, String key, Object expected) {
    var no = played.no();
    var file = cases.get(no);
    switch (key) {
      case "ended" -> {
        assertThat(worklist.ofCase(Actor.SYSTEM, no)).as("still open").isEmpty();
        assertThat(file.outcome()).as("outcome").hasValue(String.valueOf(expected));
      }
      case "state" -> assertThat(file.state().name()).isEqualTo(expected);
      case "marks" -> assertThat(file.marks()).containsAll(Scenario.texts(expected));
      case "letters" ->
          assertThat(letters.of(no.value()).stream().map(letter -> printed(no, letter)))
              .as("letters")
              .containsExactlyElementsOf(Scenario.texts(expected));
      case "path" -> assertThat(played.path()).isEqualTo(Scenario.texts(expected));
      case "waits" ->
          assertThat(
                  worklist.ofCase(Actor.SYSTEM, no).stream()
                      .map(WorkItem::step)
                      .collect(Collectors.toSet()))
              .containsExactlyInAnyOrderElementsOf(Scenario.texts(expected));
      case "called" ->
          assertThat(worklist.ofCase(Actor.SYSTEM, no))
              .isNotEmpty()
              .allSatisfy(item -> assertThat(item.applicantMasked()).isEqualTo(expected));
      case "formulas" -> Scenario.map(expected).forEach((name, it) -> formula(no, name, it));
      case "told" -> Scenario.texts(expected).forEach(text -> told(played, text));
      case "says" -> Scenario.map(expected).forEach((name, it) -> says(no, name, it));
      case "limits" -> Scenario.map(expected).forEach((name, it) -> limit(no, name, it));
      case "rules" ->
          Scenario.map(expected)
              .forEach(
                  (decision, rules) ->
                      assertThat(log.rules(no).get(decision)).as(decision).isEqualTo(rules));
      case "registers" ->
          assertThat(registers.ofCase(no).stream().map(Registers.Entry::register))
              .as("registers")
              .containsExactlyElementsOf(Scenario.texts(expected));
      case "ends" ->
          assertThat(
                  registers.endedBy(no).stream()
                      .map(entry -> entry.register() + " " + entry.mark()))
              .as("entries ended")
              .containsExactlyInAnyOrderElementsOf(Scenario.texts(expected));
      case "warned" ->
          assertThat(warnings.of(no).stream().map(warning -> warning.text().zh()))
              .as("warnings")
              .containsExactlyInAnyOrderElementsOf(Scenario.texts(expected));
      case "linked" -> Scenario.map(expected).forEach((matter, state) -> linked(no, matter, state));
      case "due" ->
          assertThat(limits.of(no.value()))
              .as("limits")
              .anySatisfy(
                  limit ->
                      assertThat(limit.due().at().toLocalDate()).hasToString(expected.toString()));
      default -> fact(file, key, expected);
    }
  }

  private void linked(CaseNo no, String matter, Object state) {
    assertThat(links.of(no).stream().map(link -> cases.get(link.other())))
        .filteredOn(other -> other.matter().id().equals(matter))
        .extracting(other -> other.state().name())
        .as("linked " + matter)
        .isEqualTo(state.equals("none") ? List.of() : List.of(state.toString()));
  }

  private void fact(CaseFile file, String key, Object expected) {
    var feel = catalogue.get(file.matter()).facts().get(key);
    if (feel == null) {
      fail("neither a word of the format nor a fact of the matter: " + key);
    }
    var value = expressions.evaluate(Objects.requireNonNull(feel), cases.facts(file.no()));
    if (value instanceof BigDecimal number) {
      assertThat(number).as(key).isEqualByComparingTo(new BigDecimal(expected.toString()));
    } else {
      assertThat(String.valueOf(value)).as(key).isEqualTo(expected.toString());
    }
  }
}
