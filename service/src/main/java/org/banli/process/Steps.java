package org.banli.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.Divisions;
import org.banli.region.Routing;
import org.banli.vault.Masks;
import org.banli.worklist.WorkItem;
import org.banli.worklist.WorkItem.Outcome;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Opens and closes the steps that people take: rows of the work list, in the engine's transaction.
 */
@Component
class Steps {

  /** Process variable: the office that acted last; numbers of letters belong to it. */
  static final String OFFICE = "office";

  /** Process variable that a matter may set: what a case is about, by a name that is no secret. */
  private static final String CALLED = "called";

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Worklist worklist;
  private final Routing routing;
  private final Divisions divisions;
  private final Limits limits;
  private final ApplicationClock clock;
  private final Beginnings beginnings;
  private final Elements elements;
  private final StepParties parties;

  Steps(
      CaseFiles cases,
      Catalogue catalogue,
      Worklist worklist,
      Routing routing,
      Divisions divisions,
      Limits limits,
      ApplicationClock clock,
      Beginnings beginnings,
      Elements elements,
      StepParties parties) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.worklist = worklist;
    this.routing = routing;
    this.divisions = divisions;
    this.limits = limits;
    this.clock = clock;
    this.beginnings = beginnings;
    this.elements = elements;
    this.parties = parties;
  }

  void open(DelegateTask task) {
    var file = cases.get(caseOf(task));
    var parameters = Parameters.of(task.getBpmnModelElementInstance());
    var asked = asked(task, parameters);
    var taker = taker(task, parameters, file, asked);
    taker.route().ifPresent(found -> task.setVariable(OFFICE, found.office().id()));
    worklist.add(item(task, parameters, file, taker, asked), term(task, parameters));
    beginnings.opened(task, file.no());
    tell(file.no());
  }

  void close(DelegateTask task) {
    worklist.remove(task.getId());
    beginnings.closed(task, caseOf(task));
    tell(caseOf(task));
  }

  private void tell(CaseNo no) {
    cases.steps(
        no,
        worklist.steps(no).stream().map(Bilingual::zh).distinct().collect(Collectors.joining("、")));
  }

  private Taker taker(
      DelegateTask task, Parameters parameters, CaseFile file, WorkItem.Asked asked) {
    var level = Parameters.resolve(task.getExecution(), parameters.need("level"));
    if (level.equals(Taker.APPLICANT.level())) {
      return Taker.APPLICANT;
    }
    if (level.equals(Taker.PARTY)) {
      return parties.taker(file, asked.party().orElseThrow());
    }
    var role = Parameters.resolve(task.getExecution(), parameters.need("role"));
    return new Taker(level, role, routing.route(file.responsible(), level, role, clock.today()));
  }

  private WorkItem item(
      DelegateTask task, Parameters parameters, CaseFile file, Taker taker, WorkItem.Asked asked) {
    UserTask model = task.getBpmnModelElementInstance();
    var now = LocalDateTime.now(clock);
    return new WorkItem(
        0,
        task.getId(),
        file.no(),
        file.matter().id(),
        catalogue.get(file.matter()).name(),
        task.getTaskDefinitionKey(),
        named(model, parameters, file, asked),
        parameters.need("block"),
        Optional.ofNullable(model.getCamundaFormKey()),
        outcomes(parameters),
        taker.level(),
        taker.role(),
        taker.office(),
        file.divisionPath(),
        divisions.fullName(file.responsible()),
        called(task, file),
        OptionalLong.empty(),
        Optional.empty(),
        false,
        now,
        due(task, parameters, now),
        file.marks(),
        taker.why(),
        0,
        asked);
  }

  /** Lists call a case by its applicant, masked, unless the matter names what it is about. */
  private static String called(DelegateTask task, CaseFile file) {
    return task.getVariable(CALLED) instanceof String name && !name.isBlank()
        ? name
        : Masks.name(file.name().value());
  }

  private Bilingual named(
      UserTask model, Parameters parameters, CaseFile file, WorkItem.Asked asked) {
    var step = new Bilingual(model.getName(), parameters.find("nameEn").orElse(""));
    return asked.party().isPresent()
        ? parties.named(step, file.no(), asked.party().get())
        : Elements.named(step, asked.each());
  }

  private WorkItem.Asked asked(DelegateTask task, Parameters parameters) {
    var key = parameters.find("answers");
    var each = elements.of(task, parameters);
    var party = StepParties.role(task, parameters, each);
    return key.isEmpty() && each.isEmpty() && party.isEmpty()
        ? WorkItem.Asked.ONCE
        : new WorkItem.Asked(key, each, party);
  }

  /** The moment in the variable that the step names, or the end of its limit. */
  private Optional<LocalDateTime> due(DelegateTask task, Parameters parameters, LocalDateTime now) {
    var set = parameters.find("due").map(task::getVariable);
    return set.isPresent()
        ? set.map(
            moment -> LocalDateTime.ofInstant(((Date) moment).toInstant(), ApplicationClock.ZONE))
        : term(task, parameters).map(term -> limits.due(now, term).at());
  }

  /** As written in the model, or as the variable says that is named there. */
  private static Optional<Term> term(DelegateTask task, Parameters parameters) {
    return parameters
        .find("limit")
        .filter(term -> parameters.find("due").isEmpty())
        .map(term -> Term.parse(Parameters.resolve(task.getExecution(), term)));
  }

  private static List<Outcome> outcomes(Parameters parameters) {
    return parameters.values().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("outcome:"))
        .map(entry -> outcome(entry.getKey().substring("outcome:".length()), entry.getValue()))
        .toList();
  }

  /** {@code 中文|English|tone|reason}. */
  private static Outcome outcome(String key, String text) {
    var parts = List.of(text.split("\\|"));
    return new Outcome(
        key,
        new Bilingual(parts.get(0).strip(), parts.size() > 1 ? parts.get(1).strip() : ""),
        parts.size() > 2 ? parts.get(2).strip() : "neutral",
        parts.size() > 3 && parts.get(3).strip().equals("reason"));
  }

  private static CaseNo caseOf(DelegateTask task) {
    return Parameters.caseOf(task.getExecution());
  }
}
