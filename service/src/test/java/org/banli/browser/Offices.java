package org.banli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.banli.platform.ApplicationClock;

/** What the offices do with a case, each at a desk or a phone of its own. */
final class Offices {

  private final Installation installation;
  private final ApplicationClock clock;
  private final String no;

  Offices(Installation installation, ApplicationClock clock, String no) {
    this.installation = installation;
    this.clock = clock;
    this.no = no;
  }

  void accept() {
    var clerk = installation.staff("乡镇（街道）", "经办人");
    waits(clerk, "受理");
    clerk.picture("inbox.png");
    open(clerk, "受理");
    clerk.picture("case.png");
    done(clerk, "accept", "材料齐全，符合受理条件。");
  }

  /** The village worker and a township colleague visit with a phone. */
  void survey(String step) {
    var worker = installation.villageWorker();
    var questions = open(worker, step);
    questions.fill(
        "visit.date=" + clock.today(),
        "visit.mode=visit",
        "visit.place=三组12号",
        "visit.location=30.6336,118.9830",
        "visit.cooperative=yes",
        "investigators[0].name=马丽华",
        "investigators[0].unit=village",
        "investigators[1].name=田淑芬",
        "investigators[1].unit=township",
        "living.structure=brick",
        "living.items=fridge",
        "living.utilities=120",
        "living.membersAgree=yes",
        "living.hukouApart=no",
        "result.consistent=yes",
        "result.findings=家庭情况与申报一致。",
        "investigators[0].signature=SIGN",
        "investigators[1].signature=SIGN",
        "result.householder=SIGN");
    done(worker, "done", "");
  }

  void review(String outcome, String opinion) {
    var reviewer = installation.staff("乡镇（街道）", "审核人");
    var questions = open(reviewer, "审核");
    questions.fill("consistent=yes", "sheetChecked=true", "kinChecked=true");
    done(reviewer, outcome, opinion);
  }

  /** The township's leader looks into what was objected. */
  void handleObjection(String outcome) {
    var leader = installation.staff("乡镇（街道）", "负责人");
    open(leader, "异议处理")
        .fill("named=yes", "content=反映该户有一辆面包车。", "finding=需要再次核实。", "answered=yes");
    done(leader, outcome, "");
  }

  /** Two of the county see for themselves. */
  void visit() {
    var clerk = installation.staff("县（市、区）", "经办人");
    open(clerk, "县级入户")
        .fill(
            "date=" + clock.today(),
            "place=三组12号",
            "consistent=yes",
            "findings=车辆登记在其兄名下，与乡镇调查一致。",
            "investigators[0].name=吴芳",
            "investigators[0].unit=county",
            "investigators[0].signature=SIGN",
            "investigators[1].name=郑伟",
            "investigators[1].unit=county",
            "investigators[1].signature=SIGN");
    done(clerk, "done", "");
  }

  void decide(String outcome, String opinion) {
    var reviewer = installation.staff("县（市、区）", "审核人");
    open(reviewer, "确认").fill("fileChecked=true");
    done(reviewer, outcome, opinion);
  }

  /** The task of this case waits in the office's queue. */
  void waits(Visitor visitor, String step) {
    visitor.page.navigate("/inbox?queue=office");
    visitor.await(row(visitor, step));
    visitor.look();
  }

  private Questions open(Visitor visitor, String step) {
    waits(visitor, step);
    visitor.onward(row(visitor, step).locator("a.desk-main"));
    visitor.press("认领");
    visitor.reads("我已认领");
    return new Questions(visitor.page);
  }

  private Locator row(Visitor visitor, String step) {
    return visitor
        .page
        .locator("tbody tr", new Page.LocatorOptions().setHasText(no))
        .filter(new Locator.FilterOptions().setHasText(step));
  }

  private static void done(Visitor visitor, String outcome, String opinion) {
    visitor.page.locator("[name=_outcome][value=" + outcome + "]").check();
    visitor.page.locator("#f-opinion").fill(opinion);
    visitor.onward(visitor.page.locator("form[action^='/tasks'] .buttons .btn-primary"));
    visitor.reads("本环节已办结");
    visitor.leave();
  }
}
