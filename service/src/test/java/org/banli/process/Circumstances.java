package org.banli.process;

import org.banli.benefit.Standards;
import org.banli.casefile.CaseNo;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;

/** What happens around a scenario's case: sources, chance, standards, the public. */
record Circumstances(
    ScriptedSources sources,
    ScriptedSeeds seeds,
    Standards standards,
    Notices notices,
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

  void objection(CaseNo no, Scenario.Step step) {
    var notice = notices.latest(no).orElseThrow();
    var reason = step.text("reason", "情况不属实");
    notices.object(notice.id(), new Notices.Objection("", "", reason, clock.instant()));
  }
}
