package org.banli.process;

import org.banli.benefit.Emergencies;
import org.banli.benefit.Standards;
import org.banli.casefile.CaseNo;
import org.banli.identity.Staff;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.banli.register.Registers;

/** What happens around a scenario's case: sources, chance, standards, the public. */
record Circumstances(
    ScriptedSources sources,
    ScriptedSeeds seeds,
    Standards standards,
    Notices notices,
    Registers registers,
    Emergencies emergencies,
    CaseFunds funds,
    Offices offices,
    Staff staff,
    ApplicationClock clock) {

  void reset() {
    sources.reset();
    seeds.next(false);
  }

  void source(Scenario.Step step) {
    var id = step.who().substring("source/".length());
    switch (step.what()) {
      case "silent" -> sources.silence(id);
      case "back" -> sources.recover(id);
      default -> sources.answer(id, step.with());
    }
  }

  void chance(String what) {
    seeds.next(what.equals("drawn"));
  }

  /** As an administrator would: from today on. */
  void standard(Scenario.Step step) {
    standards.set(
        step.who().substring("standard/".length()),
        new DivisionCode(String.valueOf(step.with().get("division"))),
        String.valueOf(step.with().get("value")),
        clock.today(),
        "测试");
  }

  /** What a register of the county held before this story. */
  void entry(Scenario scenario, Scenario.Step step) {
    new Entered(registers).enter(scenario, step);
  }

  /** The fund of that code holds exactly so much. */
  void fund(CaseNo no, Scenario.Step step) {
    funds.hold(no, step.who().substring("fund/".length()), step.what());
  }

  /** {@code city/leader}: the city has an office of its own, and somebody holds the role there. */
  void appointed(String who) {
    int slash = who.indexOf('/');
    var place = new DivisionCode("341800000000");
    long office = offices.open("宣城市民政局", "", who.substring(0, slash), place, clock.today());
    long account = staff.hire("负责人", "story-leader", "", "a-long-enough-password-1");
    staff.appoint(account, office, who.substring(slash + 1), clock.today(), null);
  }

  /** Declared from today on, or ended. */
  void emergency(Scenario.Step step) {
    if (step.what().equals("end")) {
      emergencies
          .around(new DivisionCode("341881000000"))
          .forEach(one -> emergencies.end(one.id(), "测试"));
      return;
    }
    var today = clock.today();
    emergencies.declare(
        1,
        new Emergencies.Declaration(
            new DivisionCode(String.valueOf(step.with().get("division"))),
            "测试",
            today,
            today.plusDays(Long.parseLong(step.text("days", "1")))));
  }

  void objection(CaseNo no, Scenario.Step step) {
    var notice = notices.latest(no).orElseThrow();
    var reason = step.text("reason", "情况不属实");
    notices.object(notice.id(), new Notices.Objection("", "", reason, clock.instant()));
  }
}
