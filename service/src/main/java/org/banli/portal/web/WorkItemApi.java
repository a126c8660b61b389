package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Presence;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.worklist.DoneItem;
import org.banli.worklist.Inbox;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs; an applicant's open tasks are found under their case. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "work items", description = "待办")
class WorkItemApi {

  private final CurrentActor actor;
  private final CaseAccess readable;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Divisions divisions;
  private final Inbox inbox;
  private final Worklist worklist;

  WorkItemApi(
      CurrentActor actor,
      CaseAccess readable,
      CaseFiles cases,
      Catalogue catalogue,
      Divisions divisions,
      Inbox inbox,
      Worklist worklist) {
    this.actor = actor;
    this.readable = readable;
    this.cases = cases;
    this.catalogue = catalogue;
    this.divisions = divisions;
    this.inbox = inbox;
    this.worklist = worklist;
  }

  @GetMapping("/work-items")
  @Operation(summary = "A page of a queue, soonest due first")
  PageView open(
      @RequestParam(defaultValue = "OFFICE") Inbox.Queue queue,
      @RequestParam Optional<String> matter,
      @RequestParam Optional<DivisionCode> place,
      @RequestParam Optional<Integer> within,
      @RequestParam Optional<String> after) {
    var days = within.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    var filter = new Inbox.Filter(queue, matter, place.map(this::path), days);
    var page = inbox.open(actor.get(), filter, after);
    return new PageView(
        page.items().stream().map(entry -> ItemView.of(entry.item())).toList(), page.next());
  }

  @GetMapping("/work-items/done")
  @Operation(summary = "A page of what I have completed, latest first")
  DonePage done(
      @RequestParam Optional<String> matter,
      @RequestParam Optional<DivisionCode> place,
      @RequestParam Optional<String> after) {
    var under = place.map(this::path);
    var filter = new Inbox.Filter(Inbox.Queue.DONE, matter, under, OptionalInt.empty());
    var page = inbox.done(actor.get(), filter, after);
    return new DonePage(page.items(), page.next());
  }

  @GetMapping("/work-items/counts")
  @Operation(summary = "Lengths of my queues; counting stops at 1000")
  Map<Inbox.Queue, Integer> counts() {
    return inbox.counts(actor.get());
  }

  @GetMapping("/cases/{no}/work-items")
  @Operation(summary = "Open items of a case that I may see")
  List<ItemView> ofCase(@PathVariable CaseNo no) {
    return worklist.ofCase(actor.get(), readable.view(no).no()).stream().map(ItemView::of).toList();
  }

  @GetMapping("/cases/{no}/work-items/done")
  @Operation(summary = "What became of its closed items, opinions included, oldest first; staff")
  List<DoneItem> doneOfCase(@PathVariable CaseNo no) {
    return worklist.doneOfCase(actor.get(), readable.file(no).no());
  }

  @GetMapping("/work-items/{id}")
  @Operation(summary = "An open item")
  ItemView get(@PathVariable long id) {
    return ItemView.of(worklist.get(actor.get(), id));
  }

  /** The form as designed, of the version that the case runs on. */
  @GetMapping(path = "/work-items/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The form of an item as Camunda Forms JSON; 404 when it has none")
  String form(@PathVariable long id) {
    var item = worklist.get(actor.get(), id);
    var path = "forms/" + item.form().orElseThrow(Problem::notFound) + ".form";
    var matter = cases.get(item.no()).matter();
    return new String(catalogue.file(matter, path), StandardCharsets.UTF_8);
  }

  @GetMapping("/work-items/{id}/answers")
  @Operation(summary = "What its form said last time, if the step comes around again")
  Map<String, Object> answers(@PathVariable long id) {
    var item = worklist.get(actor.get(), id);
    return item.kept().map(key -> cases.answers(item.no()).get(key)).orElse(Map.of());
  }

  @PostMapping("/work-items/{id}/claim")
  @Operation(summary = "Claim; 409 names the colleague who was first")
  ItemView claim(@PathVariable long id) {
    return ItemView.of(worklist.claim(actor.get(), id));
  }

  @PostMapping("/work-items/{id}/release")
  @Operation(summary = "Give back to the office")
  ItemView release(@PathVariable long id) {
    return ItemView.of(worklist.release(actor.get(), id));
  }

  @PostMapping("/work-items/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Complete with an outcome")
  void complete(@PathVariable long id, @Valid @RequestBody Completion input) {
    worklist.complete(
        actor.get(),
        id,
        new Worklist.Completion(
            input.version(),
            input.outcome(),
            Optional.ofNullable(input.opinion()).orElse(""),
            Optional.ofNullable(input.answers()).orElseGet(Map::of),
            Optional.ofNullable(input.signature()),
            Optional.ofNullable(input.presence())));
  }

  private String path(DivisionCode code) {
    return divisions.find(code).map(Division::path).orElseThrow(Problem::notFound);
  }

  record Completion(
      int version,
      @NotBlank String outcome,
      @Nullable String opinion,
      @Nullable Map<String, Object> answers,
      @Nullable String signature,
      @Nullable Presence presence) {}

  record DonePage(List<DoneItem> items, Optional<String> next) {}

  record PageView(List<ItemView> items, Optional<String> next) {}

  record ItemView(
      long id,
      String caseNo,
      String matter,
      String step,
      Bilingual stepName,
      String block,
      Optional<String> form,
      List<WorkItem.Outcome> outcomes,
      String level,
      String role,
      String place,
      String applicant,
      Optional<String> assignee,
      boolean contracted,
      LocalDateTime created,
      Optional<LocalDateTime> due,
      Set<String> marks,
      Bilingual why,
      int version) {
    static ItemView of(WorkItem item) {
      return new ItemView(
          item.id(),
          item.no().value(),
          item.matter(),
          item.step(),
          item.stepName(),
          item.block(),
          item.form(),
          item.outcomes(),
          item.level(),
          item.role(),
          item.place(),
          item.applicantMasked(),
          item.assigneeName(),
          item.contracted(),
          item.created(),
          item.due(),
          item.marks(),
          item.why(),
          item.version());
    }
  }
}
