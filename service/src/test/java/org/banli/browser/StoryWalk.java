package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
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
  private final Map<Long, Visitor> present = new HashMap<>();
  private final Map<Visitor, Respondent> respondents = new HashMap<>();
  private Optional<CaseNo> no = Optional.empty();
  private String about = "";
  private long opens;

  StoryWalk(Installation installation, Cast cast, Scenario story) {
    this.installation = installation;
    this.cast = cast;
    this.story = story;
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
            "step " + (at + 1) + " (" + step + "): " + e.getMessage() + failure(), e);
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
      case "withdraw" -> withdraw(applicant());
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
      withdraw(party(step.who().replaceAll(".*/", "")));
    } else {
      complete(step);
    }
  }

  private CaseNo apply() {
    var who = applicant();
    who.go("/matters/" + story.matter());
    who.shot(story.matter() + "-guide");
    if (about.isEmpty()) {
      who.onward(who.page.locator("main a.btn-primary").first());
    } else {
      who.go("/apply/" + story.matter() + "?about=" + about);
    }
    return Sending.sent(who, respondent(who), story);
  }

  /** An office opens the case of itself. */
  private CaseNo open() {
    var who = initiator();
    who.go("/office-cases/new?matter=" + story.matter());
    var field = who.page.locator("#about");
    if (field.count() > 0) {
      field.fill(about);
    }
    who.onward(who.page.locator("main form .btn-primary"));
    return Sending.sent(who, respondent(who), story);
  }

  private void takeBack(Scenario.Step step) {
    var who = initiator();
    who.go("/office-cases/" + number() + "/withdraw");
    who.page.locator("main textarea").fill(step.text("reason", "无须办理"));
    who.onward(who.page.locator("main form .btn-danger, main form .btn-primary").first());
  }

  private Visitor initiator() {
    if (opens == 0) {
      opens = cast.initiator(story);
    }
    return present(opens, false);
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
    if (item.office().isEmpty() || item.asked().party().isPresent()) {
      atHome(item, step);
    } else {
      atTheOffice(item, step);
    }
  }

  private void atTheOffice(WorkItem item, Scenario.Step step) {
    var who = present(cast.holder(item), false);
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
    respondent(who).answer(answers(item, step));
    who.page.locator("[name=_outcome][value='" + step.text("outcome", first(item)) + "']").check();
    who.page.locator("#f-opinion").fill(step.text("opinion", "情况属实"));
    who.shot(story.matter() + "-task-" + step.what());
    who.onward(who.page.locator("form[action^='/tasks'] .buttons .btn-primary"));
    who.reads("本环节已办结");
  }

  private void atHome(WorkItem item, Scenario.Step step) {
    var who = item.asked().party().map(this::party).orElseGet(this::applicant);
    if (item.asked().party().isEmpty()) {
      claimed(who);
    }
    who.go("/my/cases/" + number());
    who.onward(who.page.locator("main a[href$='/tasks/" + item.id() + "']").first());
    respondent(who).answer(answers(item, step));
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
      var who = initiator();
      who.go("/cases/" + number());
      who.shot(story.matter() + "-case");
      return;
    }
    var who = applicant();
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

  private Visitor applicant() {
    return present(cast.applicant(story), true);
  }

  /** A party, at a phone of their own; who has no account yet signs up as anybody does. */
  private Visitor party(String role) {
    var party = cast.party(number(), role);
    var known = cast.known(party);
    if (known.isPresent()) {
      return present(known.get(), true);
    }
    var who =
        installation.newcomer(
            party.name().value(), party.idNumber().value(), party.phone().value());
    present.put(cast.known(party).orElseThrow(), who);
    return who;
  }

  private Visitor present(long account, boolean phone) {
    return present.computeIfAbsent(
        account, id -> (phone ? installation.stranger() : installation.desk()).signIn(id));
  }

  private Respondent respondent(Visitor who) {
    return respondents.computeIfAbsent(who, it -> new Respondent(it.page));
  }

  private CaseNo number() {
    return no.orElseThrow(() -> new IllegalStateException("nobody has applied"));
  }

  /** What people saw when the story broke off, and what their pages complained of. */
  private String failure() {
    var told = new StringBuilder();
    present.forEach(
        (account, who) -> {
          who.keepFailure(story.matter() + "-" + account);
          who.page.locator(".mistakes, .notice-bad").allInnerTexts().forEach(told::append);
        });
    return told.toString();
  }
}
