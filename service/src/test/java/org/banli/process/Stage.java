package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.benefit.Standards;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.check.Checks;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.clock.WorkingCalendar;
import org.banli.document.Letters;
import org.banli.form.Expressions;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.banli.register.Registers;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays a scenario with the real beans: what a page would call, and nothing else. */
class Stage {

  private static final long STRANGER = 900_000;

  private final Catalogue catalogue;
  private final Forms forms;
  private final Validation validation;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Worklist worklist;
  private final Notices notices;
  private final Checks checks;
  private final Letters letters;
  private final Limits limits;
  private final Offices offices;
  private final Expressions expressions;
  private final WorkingCalendar calendar;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;
  private final JdbcTemplate database;
  private final Jobs jobs;
  private final ScriptedSources sources;
  private final Worksheets worksheets;
  private final Notifications notifications;
  private final ScriptedSeeds seeds;
  private final Standards standards;
  private final Registers registers;
  private final DecisionLog log;

  private @Nullable Actor applicant;
  private @Nullable CaseNo no;
  private final List<String> path = new ArrayList<>();

  Stage(
      Catalogue catalogue,
      Forms forms,
      Validation validation,
      Drafts drafts,
      CaseFiles cases,
      Worklist worklist,
      Notices notices,
      Checks checks,
      Letters letters,
      Limits limits,
      Offices offices,
      Expressions expressions,
      WorkingCalendar calendar,
      ApplicationClock clock,
      ApplicationEventPublisher events,
      JdbcTemplate database,
      Jobs jobs,
      ScriptedSources sources,
      Worksheets worksheets,
      Notifications notifications,
      ScriptedSeeds seeds,
      Standards standards,
      Registers registers,
      DecisionLog log) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.validation = validation;
    this.drafts = drafts;
    this.cases = cases;
    this.worklist = worklist;
    this.notices = notices;
    this.checks = checks;
    this.letters = letters;
    this.limits = limits;
    this.offices = offices;
    this.expressions = expressions;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
    this.database = database;
    this.jobs = jobs;
    this.sources = sources;
    this.worksheets = worksheets;
    this.notifications = notifications;
    this.seeds = seeds;
    this.standards = standards;
    this.registers = registers;
    this.log = log;
  }

  void play(Scenario scenario) {
    path.clear();
    sources.reset();
    seeds.next(false);
    no = null;
    moveTo(scenario.on().atTime(LocalTime.of(9, 0)).atZone(ApplicationClock.ZONE));
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      try {
        act(scenario, step);
        settle();
      } catch (RuntimeException e) {
        throw new AssertionError(
            "step " + (i + 1) + " (" + step + "): " + told(e) + "; waits: " + waits(), e);
      }
    }
    expect(scenario);
  }

  private static String told(RuntimeException e) {
    return e instanceof Worklist.Incomplete incomplete
        ? incomplete.defects().toString()
        : String.valueOf(e.getMessage());
  }

  private String waits() {
    return no == null ? "-" : String.join(", ", open());
  }

  private List<String> open() {
    return worklist.ofCase(Actor.SYSTEM, no()).stream()
        .map(item -> item.level() + "/" + item.role() + ": " + item.step())
        .toList();
  }

  private void act(Scenario scenario, Scenario.Step step) {
    if (step.who().startsWith("source/")) {
      source(step);
    } else if (step.who().equals("chance")) {
      seeds.next(step.what().equals("drawn"));
    } else if (step.who().equals("claims")) {
      claim(step.what());
    } else if (step.who().startsWith("standard/")) {
      set(step);
    } else if (step.who().equals("clock")) {
      forward(step.what());
    } else if (step.who().equals("public")) {
      object(step);
    } else if (step.who().equals("applicant") && step.what().equals("apply")) {
      apply(scenario);
    } else if (step.who().equals("applicant") && step.what().equals("withdraw")) {
      cases.withdraw(applicant(), no(), String.valueOf(step.with().getOrDefault("reason", "")));
    } else {
      complete(scenario, step);
    }
  }

  private void source(Scenario.Step step) {
    var id = step.who().substring("source/".length());
    if (step.what().equals("silent")) {
      sources.silence(id);
    } else {
      sources.answer(id, step.with());
    }
  }

  /** As an administrator would: from today on. */
  private void set(Scenario.Step step) {
    standards.set(
        step.who().substring("standard/".length()),
        new DivisionCode(String.valueOf(step.with().get("division"))),
        String.valueOf(step.with().get("value")),
        clock.today(),
        "测试");
  }

  private void object(Scenario.Step step) {
    var notice = notices.latest(no()).orElseThrow();
    var reason = String.valueOf(step.with().getOrDefault("reason", "情况不属实"));
    notices.object(notice.id(), new Notices.Objection("", "", reason, clock.instant()));
  }

  private void apply(Scenario scenario) {
    applicant = anyApplicant();
    var matter = catalogue.current(scenario.matter()).orElseThrow();
    var draft = drafts.open(applicant, matter.ref(), Map.of(), Optional.empty());
    drafts.save(applicant, draft.id(), draft.version(), scenario.applicant(), "");
    var checked =
        validation.check(
            forms.get(matter.ref(), matter.startForm()),
            Optional.empty(),
            scenario.applicant(),
            drafts.context(draft));
    assertThat(checked.defects()).as("defects of the application").isEmpty();
    var signing = new Drafts.Signing("typed:申请人", Optional.empty(), Drafts.ONLINE);
    no = drafts.submit(applicant, draft.id(), signing);
  }

  private Actor anyApplicant() {
    long account =
        Objects.requireNonNull(
            database.queryForObject(
                "SELECT MIN(id) FROM account WHERE kind = 'APPLICANT'", Long.class));
    return new Actor(account, Actor.Kind.APPLICANT, "申请人", List.of());
  }

  private void complete(Scenario scenario, Scenario.Step step) {
    var item =
        worklist.ofCase(Actor.SYSTEM, no()).stream()
            .filter(open -> open.step().equals(step.what()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(step + " is not open"));
    var who = item.office().isEmpty() ? item.level() : item.level() + "/" + item.role();
    assertThat(who).as("who does " + step.what()).isEqualTo(step.who());
    var completion = completion(scenario, step, item);
    if (step.with().containsKey("refused")) {
      refused(item, completion, String.valueOf(step.with().get("refused")));
    } else {
      worklist.complete(actor(item), item.id(), completion);
      path.add(step.what());
    }
  }

  private void refused(WorkItem item, Worklist.Completion completion, String field) {
    assertThatThrownBy(() -> worklist.complete(actor(item), item.id(), completion))
        .isInstanceOfSatisfying(
            Worklist.Incomplete.class,
            incomplete ->
                assertThat(incomplete.defects())
                    .extracting(Validation.Defect::path)
                    .anyMatch(path -> path.contains(field)));
  }

  private Worklist.Completion completion(Scenario scenario, Scenario.Step step, WorkItem item) {
    var outcome = step.with().getOrDefault("outcome", item.outcomes().get(0).key());
    return new Worklist.Completion(
        item.version(),
        String.valueOf(outcome),
        String.valueOf(step.with().getOrDefault("opinion", "情况属实")),
        answers(scenario, step, item),
        Optional.empty());
  }

  private static Map<String, Object> answers(Scenario scenario, Scenario.Step step, WorkItem item) {
    if (step.with().containsKey("answers")) {
      return Scenario.map(step.with().get("answers"));
    }
    return item.form()
        .filter(form -> Scenario.hasFixture(scenario.matter(), form))
        .map(form -> Scenario.fixture(scenario.matter(), "fixtures/" + form))
        .orElse(Map.of());
  }

  /** Somebody who holds the role at the office where the item waits. */
  private Actor actor(WorkItem item) {
    if (item.office().isEmpty()) {
      return applicant();
    }
    var office = offices.find(item.office().getAsLong()).orElseThrow();
    var position =
        new Actor.Position(
            STRANGER,
            office.id(),
            office.name(),
            office.level(),
            office.division().path(),
            item.role(),
            clock.today().minusYears(1),
            null);
    return new Actor(STRANGER + office.id(), Actor.Kind.STAFF, "经办人", List.of(position));
  }

  /** {@code +7d}, {@code +5wd}, {@code +3h}. */
  private void forward(String by) {
    var term = Term.parse(by.substring(1));
    var now = ZonedDateTime.now(clock);
    moveTo(
        switch (term.unit()) {
          case WORKING_DAY -> now.with(calendar.plusWorkingDays(now.toLocalDate(), term.amount()));
          case DAY -> now.plusDays(term.amount());
          case HOUR -> now.plusHours(term.amount());
          case MONTH -> now.plusMonths(term.amount());
        });
  }

  private void moveTo(ZonedDateTime moment) {
    var ahead = clock.offset().plus(Duration.between(clock.instant(), moment.toInstant()));
    clock.offset(ahead);
    events.publishEvent(new ClockMoved(ahead));
  }

  /** What the house does by itself. */
  private void settle() {
    while (jobs.runDue() + checks.askDue() + limits.tellPassed() > 0) {
      // until nothing is due
    }
  }

  private void expect(Scenario scenario) {
    scenario.then().forEach(this::expect);
    worksheets.latest(no()).ifPresent(Stage::everyLineIsExplained);
  }

  // R10: the formula is shown
  private static void everyLineIsExplained(Worksheets.Sheet sheet) {
    assertThat(sheet.lines())
        .filteredOn(Worksheets.Line::shown)
        .allSatisfy(line -> assertThat(line.formula()).as(line.key()).isNotBlank())
        .allSatisfy(line -> assertThat(line.formula()).as(line.key()).doesNotContain("—", "{"));
  }

  private void formula(String key, Object expected) {
    assertThat(worksheets.latest(no()).orElseThrow().lines())
        .filteredOn(line -> line.key().equals(key) && line.shown())
        .singleElement()
        .satisfies(line -> assertThat(line.formula()).as(key).isEqualTo(String.valueOf(expected)));
  }

  private void limit(String key, Object expected) {
    assertThat(limits.of(no().value()))
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

  private void claim(String step) {
    var item =
        worklist.ofCase(Actor.SYSTEM, no()).stream()
            .filter(open -> open.step().equals(step))
            .findFirst()
            .orElseThrow();
    worklist.claim(actor(item), item.id());
  }

  private void told(String text) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(notifications.ofApplicant(applicant().account()))
        .filteredOn(message -> message.no().equals(no()))
        .extracting(Notifications.Notification::text)
        .anySatisfy(message -> assertThat(message).contains(text));
  }

  /** The text of the last letter of that kind, without line breaks. */
  private void says(String letter, Object expected) {
    var issued =
        letters.of(no().value()).stream().filter(it -> it.letter().equals(letter)).toList();
    assertThat(issued).as("letters " + letter).isNotEmpty();
    try (var pdf = Loader.loadPDF(letters.pdf(issued.get(issued.size() - 1).id()))) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
          .as("letter " + letter)
          .contains(Scenario.texts(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String printed(Letters.Letter letter) {
    assertThat(letters.pdf(letter.id())).startsWith('%', 'P', 'D', 'F');
    return letter.letter();
  }

  private void expect(String key, Object expected) {
    var file = cases.get(no());
    switch (key) {
      case "ended" -> {
        assertThat(open()).as("still open").isEmpty();
        assertThat(file.outcome()).as("outcome").hasValue(String.valueOf(expected));
      }
      case "state" -> assertThat(file.state().name()).isEqualTo(expected);
      case "marks" -> assertThat(file.marks()).containsAll(Scenario.texts(expected));
      case "letters" ->
          assertThat(letters.of(no().value()).stream().map(this::printed))
              .as("letters")
              .containsExactlyElementsOf(Scenario.texts(expected));
      case "path" -> assertThat(path).isEqualTo(Scenario.texts(expected));
      case "waits" ->
          assertThat(
                  worklist.ofCase(Actor.SYSTEM, no()).stream()
                      .map(WorkItem::step)
                      .collect(Collectors.toSet()))
              .containsExactlyInAnyOrderElementsOf(Scenario.texts(expected));
      case "formulas" -> Scenario.map(expected).forEach(this::formula);
      case "told" -> Scenario.texts(expected).forEach(this::told);
      case "says" -> Scenario.map(expected).forEach(this::says);
      case "limits" -> Scenario.map(expected).forEach(this::limit);
      case "rules" ->
          Scenario.map(expected)
              .forEach(
                  (decision, rules) ->
                      assertThat(log.rules(no()).get(decision)).as(decision).isEqualTo(rules));
      case "registers" ->
          assertThat(registers.ofCase(no()).stream().map(Registers.Entry::register))
              .as("registers")
              .containsExactlyElementsOf(Scenario.texts(expected));
      case "due" ->
          assertThat(limits.of(no().value()))
              .as("limits")
              .anySatisfy(
                  limit ->
                      assertThat(limit.due().at().toLocalDate()).hasToString(expected.toString()));
      default -> fact(key, expected);
    }
  }

  private void fact(String key, Object expected) {
    var feel = catalogue.get(cases.get(no()).matter()).facts().get(key);
    if (feel == null) {
      fail("neither a word of the format nor a fact of the matter: " + key);
    }
    var value = expressions.evaluate(Objects.requireNonNull(feel), cases.facts(no()));
    if (value instanceof BigDecimal number) {
      assertThat(number).as(key).isEqualByComparingTo(new BigDecimal(expected.toString()));
    } else {
      assertThat(String.valueOf(value)).as(key).isEqualTo(expected.toString());
    }
  }

  private CaseNo no() {
    return Objects.requireNonNull(no, "nobody has applied");
  }

  private Actor applicant() {
    return Objects.requireNonNull(applicant, "nobody has applied");
  }
}
