package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** The stories of issue 2, from the first page to the last, as people live them. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class StoriesTest extends Installation {

  // R1, R3, rules A.1 step 8+
  @Test
  void grantedWithALetterThatVerifies() {
    var applicant = applicant("李建国");
    var no = new Household(applicant, "3000").applies();
    applicant.go("/my/cases/" + no);
    applicant.picture("applicant-case.png");
    var offices = new Offices(this, clock, no);
    offices.accept();
    offices.survey("入户调查");
    offices.review("agree", "同意上报。");
    var reader = stranger();
    reader.go("/notices");
    reader.onward(reader.page.locator("main a.card").first());
    pass("向前 8 天");
    pass("向前 5 个工作日");
    offices.decide("grant", "同意确认。");
    applicant.go("/my/cases/" + no);
    var letter = applicant.page.locator("main a[href^='/letters/']").last();
    assertThat(letter).containsText("确认通知书");
    var pdf = applicant.page.request().get(letter.getAttribute("href")).body();
    Pictures.keep("letter.png", Photos.firstPage(pdf, 90));
    reader.go(Photos.code(pdf));
    reader.reads("确认通知书");
    assertThat(reader.page.locator(".alert-success")).isVisible();
    reader.go("/verify/" + "A".repeat(20));
    assertThat(reader.page.locator(".alert-danger")).isVisible();
  }

  // R13, rules A.1 step 8−
  @Test
  void refusedAndOfferedAnotherMatter() {
    var applicant = applicant("王秀兰");
    applicant.go("/my/account");
    var household = new Household(applicant, "260000").withElder();
    SIMULATOR.answer("banks", "*", Map.of("deposits", 260000, "securities", 0));
    SIMULATOR.answer("tax", "*", Map.of("income12m", 180000));
    var no = household.applies();
    var offices = new Offices(this, clock, no);
    offices.accept();
    offices.survey("入户调查");
    applicant.go("/my/cases/" + no);
    var opinion = applicant.page.locator("main a[href*='/tasks/']");
    applicant.await(opinion);
    applicant.onward(opinion);
    applicant.reads("核对结果见办件页的告知书和核算明细");
    pass("向前 8 天");
    pass("向前 5 个工作日");
    offices.review("refuse", "不符合认定条件。");
    offices.decide("refuse", "家庭收入和财产超过规定。");
    SIMULATOR.reset();
    applicant.go("/my/cases/" + no);
    applicant.reads("高龄津贴");
    applicant.reads("行政复议");
    applicant.onward(household.offer());
    applicant.reads("高龄津贴");
  }

  // R3, rules A.1 step 6a, 7a
  @Test
  void anObjectionLeadsToAnotherSurvey() {
    var applicant = newcomer("周小满", "341881197503040032", "13905630077");
    var no = new Household(applicant, "3000").applies();
    var offices = new Offices(this, clock, no);
    offices.accept();
    offices.survey("入户调查");
    offices.review("agree", "同意上报。");
    objects("周**", "家里有一辆面包车。");
    offices.handleObjection("resurvey");
    applicant.go("/my/cases/" + no);
    applicant.reads("异议");
    assertThat(applicant.page.locator("main")).not().containsText("面包车");
    offices.survey("重新调查");
    offices.review("agree", "重新调查后同意上报。");
    offices.visit();
    offices.decide("grant", "同意确认。");
    applicant.go("/my/cases/" + no);
    applicant.reads("确认通知书");
  }

  // ui.md: no page of applicants needs a script
  @Test
  void aPageIsFilledInWithoutScripts() {
    var applicant = withoutScripts().signIn("申请人", "𠮷祥云");
    applicant.page.navigate("/apply/old-age-allowance");
    var questions = new Questions(applicant.page);
    questions.fill("applicant.agent=no");
    applicant.onward(applicant.page.locator(".buttons button[value=next]"));
    applicant.reads("第 2 步");
  }

  @Test
  void designersSeeAMatterAsItRuns() {
    var designer = staff("县（市、区）", "流程设计员");
    designer.go("/designer");
    designer.onward(
        designer.page.locator("main a", new Page.LocatorOptions().setHasText("低收入家庭")).first());
    assertThat(designer.page.locator(".djs-container").first()).isVisible();
    designer.picture("designer.png");
  }

  private void objects(String name, String reason) {
    var neighbour = stranger();
    neighbour.go("/notices");
    neighbour.onward(
        neighbour.page.locator("main a.card", new Page.LocatorOptions().setHasText(name)).first());
    neighbour.page.locator("#reason").fill(reason);
    neighbour.press("提交");
    neighbour.reads("收到");
  }
}
