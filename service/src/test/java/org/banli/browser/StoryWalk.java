package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.process.Scenario;
import org.banli.worklist.WorkItem;

/**
 * One story of a matter, lived through in a browser: the applicant at a phone, the offices at their
 * desks, each signing in as themselves and seeing nothing but pages.
 */
final class StoryWalk {

  private final Installation installation;
  private final Cast cast;
  private final Scenario story;
  private final Company people;
  private Optional<CaseNo> no = Optional.empty();
  private String about = "";

  StoryWalk(Installation installation, Cast cast, Scenario story) {
    this.installation = installation;
    this.cast = cast;
    this.story = story;
    this.people = new Company(installation, cast, story);
  }

  void walk() {
    about = cast.before(story).orElseGet(this::lived);
    live();
    ends();
  }

  /** Another story that comes before, as people lived it; its case is what this one is about. */
  private String lived() {
    var first = story.beginning().about();
    if (first.isEmpty()) {
      return "";
    }
    var before = new StoryWalk(installation, cast, Scenario.named(first));
    before.walk();
    return before.number().value();
  }

  private void live() {
    for (int at = 0; at < story.steps().size(); at++) {
      var step = story.steps().get(at);
      try {
        act(step);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "step " + (at + 1) + " (" + step + "): " + e.getMessage() + people.failure(), e);
      }
    }
  }

  private void act(Scenario.Step step) {
    switch (step.who().replaceAll("/.*", "")) {
      case "source" -> Sources.answer(step);
      case "register" -> cast.enter(story, step);
      case "clock", "late" -> installation.passes(step.what());
      case "public" -> objects(step);
      case "applicant" -> ofApplicant(step);
      case "party" -> ofParty(step);
      case "office" -> ofOffice(step);
      case "follows" -> no = Optional.of(cast.linked(number(), step.what()));
      default -> complete(step);
    }
  }

  private void ofApplicant(Scenario.Step step) {
    switch (step.what()) {
      case "apply" -> no = Optional.of(apply());
      case "withdraw" -> withdraw(people.applicant());
      default -> complete(step);
    }
  }

  private void ofOffice(Scenario.Step step) {
    if (step.what().equals("open")) {
      no = Optional.of(open());
    } else {
      takeBack(step);
    }
  }

  private void ofParty(Scenario.Step step) {
    if (step.what().equals("withdraw")) {
      withdraw(people.party(number(), step.who().replaceAll(".*/", "")));
    } else {
      complete(step);
    }
  }

  private CaseNo apply() {
    var who = people.applicant();
    who.go("/matters/" + story.matter());
    who.shot(story.matter() + "-guide");
    if (about.isEmpty()) {
      who.onward(who.page.locator("main a.btn-primary").first());
    } else {
      who.go("/apply/" + story.matter() + "?about=" + about);
    }
    return Sending.sent(who, people.respondent(who), story);
  }

  /** An office opens the case of itself. */
  private CaseNo open() {
    var who = people.initiator();
    who.go("/office-cases/new?matter=" + story.matter());
    var field = who.page.locator("#about");
    if (field.count() > 0) {
      field.fill(about);
    }
    who.onward(who.page.locator("main form .btn-primary"));
    return Sending.sent(who, people.respondent(who), story);
  }

  private void takeBack(Scenario.Step step) {
    var who = people.initiator();
    who.go("/office-cases/" + number() + "/withdraw");
    who.page.locator("main textarea").fill(step.text("reason", "无须办理"));
    who.onward(who.page.locator("main form .btn-danger, main form .btn-primary").first());
  }

  private void withdraw(Visitor who) {
    who.go("/my/cases/" + number());
    who.follow("撤回申请");
    who.page.locator("main textarea").fill("不再需要。");
    who.onward(who.page.locator("main .btn-danger"));
  }

  private void objects(Scenario.Step step) {
    var neighbour = installation.stranger();
    installation.until(() -> cast.notice(number()).isPresent());
    neighbour.go("/notices/" + cast.notice(number()).orElseThrow());
    neighbour.page.locator("#reason").fill(step.text("reason", "情况不属实"));
    neighbour.press("提交");
    neighbour.reads("收到");
  }

  private void complete(Scenario.Step step) {
    installation.until(() -> cast.open(number(), step).isPresent());
    var item = cast.open(number(), step).orElseThrow();
    if (step.with().containsKey("refused")) {
      return; // what a form refuses is the scenario runner's to look at
    }
    if (item.office().isEmpty() || item.asked().party().filter(this::hasPhone).isPresent()) {
      atHome(item, step);
    } else {
      atTheOffice(item, step);
    }
  }

  /** Whoever has no telephone, such as a child, comes to the office and is received there. */
  private boolean hasPhone(String role) {
    return !cast.party(number(), role).phone().value().isBlank();
  }

  private void atTheOffice(WorkItem item, Scenario.Step step) {
    var who = people.present(cast.holder(item), false);
    who.page.navigate("/inbox?queue=office");
    var row =
        who.page
            .locator("tbody tr", new Page.LocatorOptions().setHasText(number().value()))
            .locator("a[href='/tasks/" + item.id() + "']")
            .first();
    who.await(row);
    who.look();
    who.onward(row);
    who.press("认领");
    who.reads("我已认领");
    people.respondent(who).answer(answers(item, step));
    who.page.locator("[name=_outcome][value='" + step.text("outcome", first(item)) + "']").check();
    who.page.locator("#f-opinion").fill(step.text("opinion", "情况属实"));
    var present = who.page.locator("form[action^='/tasks'] [name=_presence][value=IN_PERSON]");
    if (present.count() > 0) {
      present.check();
    }
    who.shot(story.matter() + "-task-" + step.what());
    who.onward(who.page.locator("form[action^='/tasks'] .buttons .btn-primary"));
    who.reads("本环节已办结");
  }

  private void atHome(WorkItem item, Scenario.Step step) {
    var who =
        item.asked().party().map(role -> people.party(number(), role)).orElseGet(people::applicant);
    if (item.asked().party().isEmpty()) {
      claimed(who);
    }
    who.go("/my/cases/" + number());
    who.onward(who.page.locator("main a[href$='/tasks/" + item.id() + "']").first());
    people.respondent(who).answer(answers(item, step));
    if (item.outcomes().size() > 1) {
      who.page
          .locator("[name=_outcome][value='" + step.text("outcome", first(item)) + "']")
          .check();
    }
    var opinion = who.page.locator("#opinion");
    if (opinion.count() > 0) {
      opinion.fill(step.text("opinion", "情况属实"));
    }
    who.shot(story.matter() + "-task-" + step.what());
    who.onward(who.page.locator("form[action*='/tasks/'] .buttons .btn-primary"));
  }

  private static String first(WorkItem item) {
    return item.outcomes().get(0).key();
  }

  private Map<String, Object> answers(WorkItem item, Scenario.Step step) {
    if (step.with().containsKey("answers")) {
      return Scenario.map(step.with().get("answers"));
    }
    return item.form()
        .filter(form -> Scenario.hasFixture(story.matter(), form))
        .map(form -> Scenario.fixture(story.matter(), "fixtures/" + form))
        .orElse(Map.of());
  }

  /** What the story says in the end stands on the applicant's page, and the letters open. */
  private void ends() {
    var expected = story.then().get("ended");
    if (expected != null) {
      installation.until(() -> cast.ended(number()).isPresent());
      assertThat(cast.ended(number())).contains(String.valueOf(expected));
    }
    if (cast.concernsNobody(number())) {
      var who = people.initiator();
      who.go("/cases/" + number());
      who.shot(story.matter() + "-case");
      return;
    }
    var who = people.applicant();
    claimed(who);
    who.go("/my/cases/" + number());
    who.shot(story.matter() + "-case");
    for (var letter : who.page.locator("main a[href^='/letters/']").all()) {
      var pdf = who.page.request().get(letter.getAttribute("href")).body();
      assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    }
    cast.outcome(number()).ifPresent(who::reads);
  }

  /** A case that an office opened about somebody is theirs once they say so. */
  private void claimed(Visitor who) {
    if (!story.beginning().by().isEmpty() && cast.unclaimed(number())) {
      who.go("/my");
      who.press("认领");
      installation.until(() -> !cast.unclaimed(number()));
    }
  }

  private CaseNo number() {
    return no.orElseThrow(() -> new IllegalStateException("nobody has applied"));
  }
}
