package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banli.applicant.web.Bystander;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.casefile.Origin;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Plays a scenario with the real beans: what a page would call, and nothing else. */
class Stage {

  /** Time passes, and what falls due in it is not done before somebody acts. */
  private static final String LATE = "late";

  private final Filing filing;
  private final Desks desks;
  private final Circumstances circumstances;
  private final Time time;
  private final CaseFiles cases;
  private final Expectations expectations;
  private final Bystander bystander;
  private final Links links;
  private final Entered entered;

  private Filing.@Nullable Filed filed;
  private Optional<Origin> about = Optional.empty();
  private final List<String> path = new ArrayList<>();

  Stage(
      Filing filing,
      Desks desks,
      Circumstances circumstances,
      Time time,
      CaseFiles cases,
      Expectations expectations,
      Bystander bystander,
      Links links,
      Entered entered) {
    this.filing = filing;
    this.desks = desks;
    this.circumstances = circumstances;
    this.time = time;
    this.cases = cases;
    this.expectations = expectations;
    this.bystander = bystander;
    this.links = links;
    this.entered = entered;
  }

  void play(Scenario scenario) {
    about = origin(scenario);
    perform(scenario);
    var played = new Expectations.Played(filed().no(), filed().applicant(), List.copyOf(path));
    expectations.check(scenario, played);
  }

  /** Plays the story that this one goes back to, and the one that goes back to, first. */
  private Optional<Origin> origin(Scenario scenario) {
    var story = scenario.beginning().about();
    var entries = entered.all(scenario);
    if (story.equals("registered")) {
      return Optional.of(Origin.of(entries.get(0)));
    }
    if (story.isEmpty()) {
      return Optional.empty();
    }
    var first = Scenario.named(story);
    about = origin(first);
    perform(first);
    return Optional.of(Origin.of(filed().no()));
  }

  private void perform(Scenario scenario) {
    path.clear();
    circumstances.reset();
    filed = null;
    time.moveTo(scenario.on().atTime(LocalTime.of(9, 0)).atZone(ApplicationClock.ZONE));
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      try {
        act(scenario, step);
        ask(false);
        if (!step.who().equals(LATE)) {
          time.settle();
        }
        ask(true);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "step " + (i + 1) + " (" + step + "): " + told(e) + "; waits: " + waits(), e);
      }
    }
  }

  private static String told(Throwable e) {
    return e instanceof Worklist.Incomplete incomplete
        ? incomplete.defects().toString()
        : String.valueOf(e.getMessage());
  }

  private void ask(boolean settled) {
    if (filed != null) {
      bystander.asks(filed.no(), settled);
    }
  }

  private String waits() {
    return filed == null ? "-" : String.join(", ", desks.waiting(filed.no()));
  }

  private void act(Scenario scenario, Scenario.Step step) {
    switch (step.who().replaceAll("/.*", "")) {
      case "source" -> circumstances.source(step);
      case "chance" -> circumstances.chance(step.what());
      case "register" -> circumstances.entry(scenario, step);
      case "standard" -> circumstances.standard(step);
      case "public" -> circumstances.objection(filed().no(), step);
      case "clock", LATE -> time.passes(step.what());
      case "fund" -> circumstances.fund(filed().no(), step);
      case "emergency" -> circumstances.emergency(step);
      case "staff" -> circumstances.appointed(step.what());
      case "before" -> before(step.what());
      case "claims" -> desks.claim(filed(), step.what());
      case "applicant" -> ofApplicant(scenario, step);
      case "party" -> ofParty(scenario, step);
      case "office" -> ofOffice(scenario, step);
      case "follows" -> filed = filing.linked(filed().no(), linked(), step.what());
      default -> complete(scenario, step);
    }
  }

  private void ofApplicant(Scenario scenario, Scenario.Step step) {
    switch (step.what()) {
      case "apply" -> filed = filing.file(scenario, about);
      case "withdraw" -> withdraw(step);
      default -> complete(scenario, step);
    }
  }

  private void withdraw(Scenario.Step step) {
    ThrowingCallable withdrawn =
        () -> cases.withdraw(filed().applicant(), filed().no(), step.text("reason", ""));
    if (step.with().containsKey("refused")) {
      assertThatThrownBy(withdrawn)
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.key()).isEqualTo(step.text("refused", "")));
    } else {
      assertThatCode(withdrawn).doesNotThrowAnyException();
    }
  }

  private void ofParty(Scenario scenario, Scenario.Step step) {
    if (step.what().equals("withdraw")) {
      desks.withdraw(filed().no(), step.who().replaceAll(".*/", ""), step.text("reason", "当事人撤回"));
    } else {
      complete(scenario, step);
    }
  }

  private void ofOffice(Scenario scenario, Scenario.Step step) {
    switch (step.what()) {
      case "open" -> filed = filing.open(scenario, about);
      case "withdraw" -> filing.withdraw(scenario, filed().no(), step.text("reason", "无须办理"));
      default -> throw new IllegalArgumentException("an office does not " + step.what());
    }
  }

  private List<CaseNo> linked() {
    return links.of(filed().no()).stream().map(Links.Link::other).toList();
  }

  /** Another story, all of it, comes first; what it leaves in the registers is found. */
  private void before(String name) {
    var story = Scenario.named(name);
    for (var step : story.steps()) {
      act(story, step);
      time.settle();
    }
    filed = null;
    path.clear();
  }

  private void complete(Scenario scenario, Scenario.Step step) {
    if (desks.complete(filed(), scenario, step)) {
      path.add(step.what());
    }
  }

  private Filing.Filed filed() {
    return Objects.requireNonNull(filed, "nobody has applied");
  }
}
