package org.banli.process;

import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.Routing;
import org.banli.vault.Masks;
import org.banli.worklist.WorkItem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Steps that wait for a party of the case: who it is, and which office receives them. */
@Component
class StepParties {

  private static final String CLERK = "clerk";

  private final Parties parties;
  private final Routing routing;
  private final ApplicationClock clock;

  StepParties(Parties parties, Routing routing, ApplicationClock clock) {
    this.parties = parties;
    this.routing = routing;
    this.clock = clock;
  }

  /** The role that the step names, or that of the element for which it opens. */
  static Optional<String> role(
      DelegateTask task, Parameters parameters, Optional<WorkItem.Each> each) {
    if (!parameters.find("level").filter(Taker.PARTY::equals).isPresent()) {
      return Optional.empty();
    }
    return parameters
        .find("party")
        .map(role -> Parameters.resolve(task.getExecution(), role))
        .or(() -> each.map(StepParties::role));
  }

  private static String role(WorkItem.Each each) {
    return each.element() instanceof Map<?, ?> party && party.get("role") != null
        ? String.valueOf(party.get("role"))
        : String.valueOf(each.element());
  }

  /** The clerk of the office that receives the party. */
  Taker taker(CaseFile file, String role) {
    var at = party(file.no(), role).at();
    return new Taker(
        Taker.PARTY, CLERK, routing.route(file.responsible(), at, CLERK, clock.today()));
  }

  /** The step with whom it waits for; the name is masked, for the row is read by many. */
  Bilingual named(Bilingual step, CaseNo no, String role) {
    var party = party(no, role);
    var name = Masks.name(party.name().value());
    return new Bilingual(
        step.zh() + "（" + party.title().zh() + name + "）",
        step.en() + " (" + party.title().en() + " " + name + ")");
  }

  private Parties.Party party(CaseNo no, String role) {
    return parties
        .find(no, role)
        .orElseThrow(() -> new IllegalStateException(no + " has no party " + role));
  }
}
