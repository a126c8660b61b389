package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.People;
import org.banli.applicant.web.Bystander;
import org.banli.benefit.Standards;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.check.Checks;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.clock.WorkingCalendar;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Visits visits;
  private final People people;
  private final Notices notices;
  private final Checks checks;
  private final Limits limits;
  private final Offices offices;
  private final WorkingCalendar calendar;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;
  private final JdbcTemplate database;
  private final Jobs jobs;
  private final ScriptedSources sources;
  private final ScriptedSeeds seeds;
  private final Standards standards;
  private final Expectations expectations;
  private final Bystander bystander;

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
      Visits visits,
      People people,
      Notices notices,
      Checks checks,
      Limits limits,
      Offices offices,
      WorkingCalendar calendar,
      ApplicationClock clock,
      ApplicationEventPublisher events,
      JdbcTemplate database,
      Jobs jobs,
      ScriptedSources sources,
      ScriptedSeeds seeds,
      Standards standards,
      Expectations expectations,
      Bystander bystander) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.validation = validation;
    this.drafts = drafts;
    this.cases = cases;
    this.worklist = worklist;
    this.visits = visits;
    this.people = people;
    this.notices = notices;
    this.checks = checks;
    this.limits = limits;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
    this.database = database;
    this.jobs = jobs;
    this.sources = sources;
    this.seeds = seeds;
    this.standards = standards;
    this.expectations = expectations;
    this.bystander = bystander;
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
        ask(false);
        settle();
        ask(true);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "step " + (i + 1) + " (" + step + "): " + told(e) + "; waits: " + waits(), e);
      }
    }
    expectations.check(scenario, new Expectations.Played(no(), applicant(), List.copyOf(path)));
  }

  private static String told(Throwable e) {
    return e instanceof Worklist.Incomplete incomplete
        ? incomplete.defects().toString()
        : String.valueOf(e.getMessage());
  }

  private void ask(boolean settled) {
    if (no != null) {
      bystander.asks(no, settled);
    }
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
    if (step.who().equals(Actor.CONTRACTOR)) {
      var contractor = people.staff("341881-contractor");
      var visit = visits.assign(actor(item), item.id(), contractor.account());
      complete(scenario, step, visit, contractor);
      return;
    }
    var who = item.office().isEmpty() ? item.level() : item.level() + "/" + item.role();
    assertThat(who).as("who does " + step.what()).isEqualTo(step.who());
    complete(scenario, step, item, actor(item));
  }

  private void complete(Scenario scenario, Scenario.Step step, WorkItem item, Actor actor) {
    var completion = completion(scenario, step, item);
    if (step.with().containsKey("refused")) {
      refused(actor, item, completion, String.valueOf(step.with().get("refused")));
    } else {
      worklist.complete(actor, item.id(), completion);
      path.add(step.what());
    }
  }

  private void refused(Actor actor, WorkItem item, Worklist.Completion completion, String field) {
    assertThatThrownBy(() -> worklist.complete(actor, item.id(), completion))
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

  private void claim(String step) {
    var item =
        worklist.ofCase(Actor.SYSTEM, no()).stream()
            .filter(open -> open.step().equals(step))
            .findFirst()
            .orElseThrow();
    worklist.claim(actor(item), item.id());
  }

  private CaseNo no() {
    return Objects.requireNonNull(no, "nobody has applied");
  }

  private Actor applicant() {
    return Objects.requireNonNull(applicant, "nobody has applied");
  }
}
