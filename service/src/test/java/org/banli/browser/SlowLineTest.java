package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People in the hills do not wait for the line: what they answer meanwhile counts. */
class SlowLineTest extends Installation {

  private static final String NOTE = "[name='living.membersNote']";

  @Autowired Samples samples;

  private final List<Route> held = new ArrayList<>();
  private boolean slow = true;
  private Visitor worker;
  private String task;

  @BeforeEach
  void aVisitToReport() {
    task = "/tasks/" + samples.toVisit(samples.person("钱山里"), this::until).id();
    worker = villageWorker();
  }

  // ui.md: a question that an answer asks for appears
  @Test
  void aQuestionAppearsAlthoughSomebodyWritesOn() {
    worker.go(task);
    holds("**/tasks/*");
    var questions = new Questions(worker.page).fill("living.membersAgree=no");
    worker.page.waitForCondition(() -> !held.isEmpty());
    questions.fill("result.findings=与邻居所述一致。");
    arrives();
    assertThat(worker.page.locator(NOTE)).isVisible();
    assertThat(worker.page.locator("[name='result.findings']")).hasValue("与邻居所述一致。");
  }

  @Test
  void whoeverIsTypingGoesOnWhereTheyWere() {
    worker.go(task);
    holds("**/tasks/*");
    new Questions(worker.page).fill("living.membersAgree=no");
    var findings = worker.page.locator("[name='result.findings']");
    findings.pressSequentially("情况属实");
    findings.press("ArrowLeft");
    findings.press("ArrowLeft");
    worker.page.waitForCondition(() -> !held.isEmpty());
    arrives();
    worker.page.locator(NOTE).waitFor();
    worker.page.keyboard().insertText("基本");
    assertThat(findings).hasValue("情况基本属实");
  }

  @Test
  void anAnswerBeforeTheScriptsCountsForTheQuestions() {
    holds("**/refresh*.js");
    worker.go(task);
    new Questions(worker.page).fill("living.membersAgree=no");
    arrives();
    assertThat(worker.page.locator(NOTE)).isVisible();
  }

  @Test
  void anAnswerBeforeTheScriptsIsSaved() {
    var person = samples.person("钱先答");
    var draft = "/drafts/" + samples.draft(person).id();
    var applicant = applicant(person);
    holds(applicant, "**/autosave*.js");
    applicant.go(draft + "/pages/Page_applicant");
    new Questions(applicant.page).fill("applicant.agent=yes");
    arrives();
    applicant.page.locator("[name='applicant.agentName']").waitFor();
    applicant.page.reload();
    assertThat(applicant.page.locator("[name='applicant.agent'][value=yes]")).isChecked();
  }

  private void holds(String address) {
    holds(worker, address);
  }

  private void holds(Visitor visitor, String address) {
    visitor.page.route(address, this::pass);
  }

  private void pass(Route request) {
    if (slow) {
      held.add(request);
    } else {
      request.resume();
    }
  }

  private void arrives() {
    slow = false;
    held.forEach(Route::resume);
  }
}
