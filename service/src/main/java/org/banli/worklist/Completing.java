package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.form.Validation.Checked;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.banli.worklist.Worklist.Completed;
import org.banli.worklist.Worklist.Completion;
import org.banli.worklist.Worklist.Incomplete;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when a person who may do so hands in an open item. */
@Component("worklistCompleting")
class Completing {

  private static final int LONGEST_OPINION = 2000;

  private final WorkItemMapper mapper;
  private final CaseFiles cases;
  private final Forms forms;
  private final Validation validation;
  private final Signing signing;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  Completing(
      WorkItemMapper mapper,
      CaseFiles cases,
      Forms forms,
      Validation validation,
      Signing signing,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.cases = cases;
    this.forms = forms;
    this.validation = validation;
    this.signing = signing;
    this.clock = clock;
    this.events = events;
  }

  void complete(Actor actor, WorkItem item, Completion completion) {
    demandHandIn(actor, item);
    var checked = check(actor, item, completion);
    item.form()
        .ifPresent(
            form ->
                cases.answer(actor, item.no(), item.kept().orElse(form), form, checked.answers()));
    close(actor, item, completion);
    record(actor, item, completion);
    signing.signed(actor, item, completion);
    events.publishEvent(
        new Completed(item.no(), item.task(), item.step(), completion.outcome(), actor));
  }

  /** R11: a contractor approves nothing, whatever else has let them through. */
  private static void demandHandIn(Actor actor, WorkItem item) {
    if (actor.isContractor() && item.contractor().orElse(-1) != actor.account()) {
      throw Problem.refused("worklist.refused.contractor");
    }
  }

  private Checked check(Actor actor, WorkItem item, Completion completion) {
    var checked = item.form().map(form -> check(item, form, completion));
    var defects = new ArrayList<>(choice(item, completion));
    defects.addAll(signing.defects(actor, item, completion));
    checked.map(Checked::defects).ifPresent(defects::addAll);
    if (!defects.isEmpty()) {
      throw new Incomplete(defects);
    }
    return checked.orElseGet(() -> new Checked(Map.of(), List.of()));
  }

  private Checked check(WorkItem item, String form, Completion completion) {
    var context = new HashMap<String, Object>(cases.context(item.no(), item.asked().party()));
    context.put("outcome", completion.outcome());
    var definition = forms.get(cases.get(item.no()).matter(), form);
    return validation.check(definition, Optional.empty(), completion.answers(), context);
  }

  /** Defects of outcome and opinion. */
  private static List<Defect> choice(WorkItem item, Completion completion) {
    var chosen =
        item.outcomes().stream().filter(o -> o.key().equals(completion.outcome())).findFirst();
    if (chosen.isEmpty()) {
      return List.of(new Defect("outcome", "worklist.outcome.required", List.of()));
    }
    var opinion = completion.opinion();
    if (chosen.get().reasonRequired() && opinion.isBlank()) {
      return List.of(new Defect("opinion", "worklist.opinion.required", List.of()));
    }
    return opinion.codePointCount(0, opinion.length()) <= LONGEST_OPINION
        ? List.of()
        : List.of(new Defect("opinion", "worklist.opinion.long", List.of(LONGEST_OPINION)));
  }

  private void close(Actor actor, WorkItem item, Completion completion) {
    mapper.keep(
        item.id(),
        actor.account(),
        completion.outcome(),
        sealed(completion.opinion().strip()),
        completion.signature().orElse(null),
        LocalDateTime.now(clock));
    mapper.delete(item.id());
  }

  private static @Nullable Secret sealed(String opinion) {
    return opinion.isEmpty() ? null : new Secret(opinion);
  }

  /** The timeline's event; the log is chained by it. */
  private void record(Actor actor, WorkItem item, Completion completion) {
    var outcome =
        item.outcomes().stream()
            .filter(o -> o.key().equals(completion.outcome()))
            .findFirst()
            .orElseThrow();
    var details =
        new HashMap<>(
            Map.of(
                "item", String.valueOf(item.id()),
                "step", item.stepName().zh(),
                "stepEn", item.stepName().en(),
                "outcome", outcome.text().zh(),
                "outcomeEn", outcome.text().en()));
    if (item.contracted()) {
      details.put("by", Actor.CONTRACTOR);
    }
    if (item.asked().party().isPresent()) {
      var presence = Signing.presence(actor, completion);
      details.put("presence", presence.how().name());
      details.put("note", presence.note().strip());
    }
    cases.note(actor, item.no(), "completed", details, true);
  }
}
