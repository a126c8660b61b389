package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.banli.audit.AuditLog;
import org.banli.identity.CurrentActor;
import org.banli.portal.web.WorkItemApi.ItemView;
import org.banli.worklist.Visits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Household visits and their contractors, for programs (R11, R80). */
@RestController
@RequestMapping("/api/v1/work-items/{id}")
@Tag(name = "visits", description = "入户调查任务")
class VisitApi {

  private final CurrentActor actor;
  private final Visits visits;
  private final AuditLog audit;

  VisitApi(CurrentActor actor, Visits visits, AuditLog audit) {
    this.actor = actor;
    this.visits = visits;
    this.audit = audit;
  }

  @GetMapping("/visit")
  @Operation(summary = "Whom to visit, and where; for whoever may work on the item")
  Visits.Visited visited(@PathVariable long id) {
    var visited = visits.visited(actor.get(), id);
    audit.view(actor.get(), "case:" + visited.no());
    return visited;
  }

  @GetMapping("/contractors")
  @Operation(summary = "To whom I can hand this visit; empty when it is not mine to hand over")
  List<Visits.Contractor> contractors(@PathVariable long id) {
    return visits.contractors(actor.get(), id);
  }

  @PostMapping("/assignment")
  @Operation(summary = "Hand the visit to a contractor; 409 names who has it")
  ItemView assign(@PathVariable long id, @Valid @RequestBody Assignment input) {
    return ItemView.of(visits.assign(actor.get(), id, input.contractor()));
  }

  @PostMapping("/take-back")
  @Operation(summary = "Take the visit back to its office; 409 when it has been handed in")
  ItemView takeBack(@PathVariable long id) {
    return ItemView.of(visits.takeBack(actor.get(), id));
  }

  record Assignment(long contractor) {}
}
