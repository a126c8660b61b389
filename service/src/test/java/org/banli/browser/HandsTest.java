package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What passes from hand to hand: two at one task, a helper, papers asked for, an end by choice. */
class HandsTest extends Installation {

  private static final String HAND_IN = "form[action*='/tasks/'] .buttons .btn-primary";

  @Autowired Samples samples;
  @Autowired People people;

  // issue 6: the second is told who was first and loses no text
  @Test
  void theSecondAtATaskIsToldWhoWasFirstAndLosesNoText() {
    var no = samples.submitted(samples.person("孙同时"));
    var task = "/tasks/" + samples.item(no, "accept", this::until).id();
    var first = staff("乡镇（街道）", "经办人");
    var second = staff("乡镇（街道）", "经办人");
    first.go(task);
    second.go(task);
    second.page.locator("#f-opinion").fill("户口簿看不清，需要补。");
    second.page.locator("[name=_outcome][value=accept]").check();
    first.page.locator("[name=_outcome][value=accept]").check();
    first.onward(first.page.locator(HAND_IN));
    second.page.locator(HAND_IN).click();
    second.reads("有人先您一步");
    second.reads("田淑芬");
    assertThat(second.page.locator("#typed-opinion")).hasValue("户口簿看不清，需要补。");
  }

  // R3
  @Test
  void whatIsMissingIsHandedInOnAPhone() {
    var person = samples.person("孙补件");
    var no = samples.toSupplement(person, this::until);
    var applicant = applicant(person);
    applicant.go("/my");
    applicant.onward(applicant.page.locator("main a[href*='/tasks/']"));
    applicant.reads("请补充残疾人证");
    applicant.reads("等您办理");
    assertThat(applicant.page.locator("#opinion")).hasCount(0);
    new Questions(applicant.page).fill("explanation=残疾人证在这里。").photo("papers");
    applicant.onward(applicant.page.locator(HAND_IN));
    applicant.reads("受理");
    var clerk = staff("乡镇（街道）", "经办人");
    clerk.go("/cases/" + no);
    clerk.reads("残疾人证在这里。");
    assertThat(clerk.page.locator("#papers img")).hasCount(1);
  }

  // R13: withdrawal names what is lost, and ends the case
  @Test
  void whoWithdrawsIsToldWhatIsLost() {
    var person = samples.person("孙撤回");
    var no = samples.submitted(person);
    samples.item(no, "accept", this::until);
    var applicant = applicant(person);
    applicant.go("/my/cases/" + no);
    applicant.follow("撤回申请");
    applicant.reads("办理到此为止");
    applicant.page.locator("main textarea").fill("已经找到工作。");
    applicant.onward(applicant.page.locator("main .btn-danger"));
    applicant.reads("撤回");
    assertThat(applicant.page.locator("main a[href$='/withdraw']")).hasCount(0);
  }

  // R22, R68: filed with recorded consent, claimed by number and phone
  @Test
  void aWorkerFilesForANeighbourWhoLaterClaimsTheCase() {
    var idNumber = Applicants.idNumber();
    var worker = villageWorker();
    worker.go("/on-behalf");
    var questions = new Questions(worker.page);
    questions.fill(
        "matter=old-age-allowance", "name=孙大娘", "idNumber=" + idNumber, "phone=13905630088");
    worker.onward(worker.page.locator("main form .btn-primary"));
    page(worker, questions.fill("applicant.agent=no"));
    page(
        worker,
        questions
            .place("household.hukouDivision", Household.VILLAGE)
            .fill("household.address=二组", "household.otherAllowance=no"));
    page(
        worker,
        questions.fill(
            "account.holder=孙大娘", "account.bank=rcb", "account.number=6217566200001234562"));
    worker.onward(worker.page.locator("main a.btn-primary").last());
    worker.page.locator("#promise").check();
    questions.sign("consent");
    questions.sign("signature");
    worker.onward(worker.page.locator("main button.btn-primary"));
    worker.reads("申请已提交");
    var no = worker.page.url().replaceAll(".*/cases/([^/]+)/submitted", "$1");
    worker.go("/cases/" + no);
    worker.reads("办理过程");
    assertThat(worker.page.locator("main")).not().containsText("公示与异议");

    var neighbour = newcomer("孙大娘", idNumber, "13905630088");
    neighbour.go("/my");
    neighbour.press("认领");
    assertThat(neighbour.page.locator("main")).containsText(no);
    neighbour.onward(
        neighbour.page.locator("main a", new Page.LocatorOptions().setHasText("高龄津贴")).first());
    neighbour.reads(no);
  }

  // R22: a lead is visited and becomes an application without typing anything again
  @Test
  void aLeadIsVisitedAndBecomesAnApplicationThatIsFilledIn() {
    var worker = villageWorker();
    worker.go("/leads");
    worker.onward(worker.page.locator("main a[href='/leads/new']"));
    var idNumber = Applicants.idNumber();
    new Questions(worker.page)
        .fill(
            "name=孙独居",
            "phone=13905630089",
            "idNumber=" + idNumber,
            "situation=独居，摔伤后行动不便。",
            "source=NEIGHBOURS");
    worker.onward(worker.page.locator("main form[action='/leads'] .btn-primary"));
    worker.reads("未走访");
    new Questions(worker.page).fill("visitNote=情况属实，愿意申请。");
    worker.page.locator("main form[action$='/visit'] .btn-primary").click();
    worker.reads("登记后 ");
    new Questions(worker.page).fill("matter=lowincome");
    worker.onward(worker.page.locator("main form[action$='/convert'] .btn-primary"));
    assertThat(worker.page.locator("[name='applicant.name']")).hasValue("孙独居");
    assertThat(worker.page.locator("[name='applicant.idNumber']")).hasValue(idNumber);
    assertThat(worker.page.locator("[name='applicant.phone']")).hasValue("13905630089");
  }

  // a password that an administrator has seen is replaced before anything opens
  @Test
  void whoIsHiredChoosesAPasswordFirst() {
    var administrator = staff("县（市、区）", "系统管理员");
    administrator.go(
        "/admin/offices/" + people.staff("341881001-clerk").positions().get(0).office());
    new Questions(administrator.page).fill("name=孙新来", "login=sun-xinlai", "role=clerk");
    administrator.press("新增人员");
    var given = administrator.page.locator("main code").last().innerText();
    var hired = stranger();
    hired.go("/sign-in?by=staff");
    new Questions(hired.page).fill("who=sun-xinlai", "password=" + given);
    hired.onward(hired.page.locator("form[action='/sign-in/staff'] button"));
    assertThat(hired.page).hasURL(Pattern.compile(".*/sign-in/new-password"));
    hired.inspect("/sign-in/new-password");
    new Questions(hired.page).fill("password=xinlai-2026", "repeated=xinlai-2026");
    hired.onward(hired.page.locator("main button.btn-primary"));
    hired.go("/inbox");
    hired.reads("本单位待办");
  }

  private static void page(Visitor visitor, Questions ignored) {
    visitor.onward(visitor.page.locator(".buttons button[value=next]"));
  }
}
