package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.People;
import org.banli.casefile.CaseNo;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.region.Offices;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;

/** Where a scenario's case waits, and the people who do what the scenario says. */
record Desks(
    Worklist worklist, Visits visits, People people, Offices offices, ApplicationClock clock) {

  private static final long STRANGER = 900_000;

  List<String> waiting(CaseNo no) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .map(item -> item.level() + "/" + item.role() + ": " + item.step())
        .toList();
  }

  void claim(Filing.Filed filed, String step) {
    var item = open(filed.no(), step, "");
    worklist.claim(actor(filed, item), item.id());
  }

  /** False when the scenario wants it refused, as it then was. */
  boolean complete(Filing.Filed filed, Scenario scenario, Scenario.Step step) {
    var item = open(filed.no(), step.what(), step.text("each", ""));
    if (step.who().equals(Actor.CONTRACTOR)) {
      var contractor = people.staff("341881-contractor");
      var visit = visits.assign(actor(filed, item), item.id(), contractor.account());
      return complete(contractor, visit, scenario, step);
    }
    var who = item.office().isEmpty() ? item.level() : item.level() + "/" + item.role();
    assertThat(who).as("who does " + step.what()).isEqualTo(step.who());
    return complete(actor(filed, item), item, scenario, step);
  }

  private boolean complete(Actor actor, WorkItem item, Scenario scenario, Scenario.Step step) {
    var completion = completion(scenario, step, item);
    if (step.with().containsKey("refused")) {
      refused(actor, item, completion, step.text("refused", ""));
      return false;
    }
    worklist.complete(actor, item.id(), completion);
    return true;
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

  private static Worklist.Completion completion(
      Scenario scenario, Scenario.Step step, WorkItem item) {
    return new Worklist.Completion(
        item.version(),
        step.text("outcome", item.outcomes().get(0).key()),
        step.text("opinion", "情况属实"),
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

  /** The item of that step, for that element when it is one of many. */
  private WorkItem open(CaseNo no, String step, String each) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(item -> item.step().equals(step))
        .filter(item -> each.isEmpty() || isFor(item, each))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(step + " is not open"));
  }

  private static boolean isFor(WorkItem item, String each) {
    return item.asked().each().filter(found -> found.name().equals(each)).isPresent();
  }

  /** Somebody who holds the role at the office where the item waits. */
  private Actor actor(Filing.Filed filed, WorkItem item) {
    if (item.office().isEmpty()) {
      return filed.applicant();
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
}
