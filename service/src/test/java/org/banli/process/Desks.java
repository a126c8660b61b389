package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;

/** Where a scenario's case waits, and the people who do what the scenario says. */
record Desks(
    Worklist worklist,
    Visits visits,
    People people,
    Offices offices,
    Parties parties,
    CaseFiles cases,
    Staff staff,
    ApplicationClock clock) {

  private static final long STRANGER = 900_000;
  private static final List<String> ROLES =
      List.of("worker", "clerk", "reviewer", "leader", "checker");

  List<String> waiting(CaseNo no) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .map(item -> item.level() + "/" + item.role() + ": " + item.step())
        .toList();
  }

  void claim(Filing.Filed filed, String step) {
    var item = open(filed.no(), new Scenario.Step("", step, Map.of()));
    worklist.claim(actor(filed, item), item.id());
  }

  /** False when the scenario wants it refused, as it then was. */
  boolean complete(Filing.Filed filed, Scenario scenario, Scenario.Step step) {
    var item = open(filed.no(), step);
    if (step.who().equals(Actor.CONTRACTOR)) {
      var contractor = people.staff("341881-contractor");
      var visit = visits.assign(actor(filed, item), item.id(), contractor.account());
      return complete(contractor, visit, scenario, step);
    }
    var who =
        item.asked()
            .party()
            .map(role -> "party/" + role)
            .orElse(item.office().isEmpty() ? item.level() : item.level() + "/" + item.role());
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
        Optional.empty(),
        item.asked().party().map(role -> new Presence(Presence.How.IN_PERSON, "")));
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

  /** The item of that step, for that element or party when it is one of many. */
  private WorkItem open(CaseNo no, Scenario.Step step) {
    var each = step.text("each", "");
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(item -> item.step().equals(step.what()))
        .filter(item -> each.isEmpty() || isFor(item, each))
        .filter(
            item ->
                !step.who().startsWith("party/")
                    || step.who().equals("party/" + item.asked().party().orElse("")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(step.what() + " is not open"));
  }

  private static boolean isFor(WorkItem item, String each) {
    return item.asked().each().filter(found -> found.name().equals(each)).isPresent();
  }

  /** A leader is who leads the office; for the others somebody of each office and role. */
  private long account(long office, String role) {
    return role.equals("leader")
        ? staff.holding(role, List.of(office), clock.today()).stream()
            .map(Staff.Member::id)
            .findFirst()
            .orElseGet(() -> stranger(office, role))
        : stranger(office, role);
  }

  /** Another for each office and role: who decides is not who examined. */
  private static long stranger(long office, String role) {
    return STRANGER + 10 * office + ROLES.indexOf(role);
  }

  /** Somebody who holds the role at the office where the item waits. */
  private Actor actor(Filing.Filed filed, WorkItem item) {
    if (item.office().isEmpty()) {
      return filed.applicant();
    }
    var own = item.asked().party().flatMap(role -> account(filed.no(), role));
    if (own.isPresent()) {
      return own.get();
    }
    return holding(item.office().getAsLong(), item.role());
  }

  private Optional<Actor> account(CaseNo no, String role) {
    return parties
        .find(no, role)
        .filter(party -> party.account().isPresent())
        .map(
            party ->
                new Actor(
                    party.account().getAsLong(),
                    Actor.Kind.APPLICANT,
                    party.name().value(),
                    List.of()));
  }

  /** The party withdraws: with an account of their own, else by the clerk who receives them. */
  void withdraw(CaseNo no, String role, String reason) {
    var own = account(no, role);
    if (own.isPresent()) {
      cases.withdraw(own.get(), no, reason);
      return;
    }
    var presence = new Presence(Presence.How.IN_PERSON, "");
    var level = parties.find(no, role).orElseThrow().at();
    var clerks =
        java.util.stream.Stream.of(cases.get(no).divisionPath().split("/"))
            .filter(code -> !code.isEmpty())
            .flatMap(code -> offices.of(new DivisionCode(code), clock.today()).stream())
            .filter(office -> office.level().equals(level))
            .map(office -> holding(office.id(), "clerk"))
            .filter(clerk -> parties.receives(clerk, no, role))
            .findFirst();
    parties.withdraw(clerks.orElseThrow(), no, role, presence, reason);
  }

  private Actor holding(long id, String role) {
    var office = offices.find(id).orElseThrow();
    return People.holding(
        account(office.id(), role), "经办人", office, role, clock.today().minusYears(1));
  }
}
