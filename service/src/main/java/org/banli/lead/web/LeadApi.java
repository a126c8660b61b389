package org.banli.lead.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.identity.CurrentActor;
import org.banli.lead.Lead;
import org.banli.lead.Leads;
import org.banli.lead.NewLead;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads for programs of village workers and clerks, as on the pages (R22). */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "leads", description = "主动发现线索")
class LeadApi {

  private final CurrentActor actor;
  private final Leads leads;
  private final LeadDesk desk;

  LeadApi(CurrentActor actor, Leads leads, LeadDesk desk) {
    this.actor = actor;
    this.leads = leads;
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "Leads of my offices and below, or of one place there, the oldest first")
  Lines list(
      @RequestParam(defaultValue = "OPEN") Lead.State state,
      @RequestParam Optional<DivisionCode> place,
      @RequestParam(defaultValue = "0") long after) {
    var found = leads.list(actor.get(), new Leads.Filter(state, place), after);
    return new Lines(desk.lines(found.leads()), found.next());
  }

  @GetMapping("/summary")
  @Operation(summary = "Waiting, visited, and the median time to the first visit; last 365 days")
  Leads.Summary summary() {
    return leads.summary(actor.get());
  }

  @PostMapping
  @Operation(summary = "File a lead; with anyway although the person is known in the township")
  ResponseEntity<LeadView> file(@RequestBody Filing input) {
    var lead = leads.file(actor.get(), input.typed(), Boolean.TRUE.equals(input.anyway()));
    return ResponseEntity.created(URI.create("/api/v1/leads/" + lead.id())).body(view(lead));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A lead; the look is logged")
  LeadView get(@PathVariable long id) {
    return view(leads.get(actor.get(), id));
  }

  @PostMapping("/{id}/visit")
  @Operation(summary = "Record the first visit")
  LeadView visit(@PathVariable long id, @Valid @RequestBody Visit input) {
    var visit = new Leads.Visit(Optional.ofNullable(input.at()), text(input.note()));
    return view(leads.visit(actor.get(), id, input.version(), visit));
  }

  @PostMapping("/{id}/conversion")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Open an application on the person's behalf; returns its draft")
  Converted convert(@PathVariable long id, @Valid @RequestBody Conversion input) {
    var missing = new Leads.Missing(text(input.idNumber()), text(input.phone()));
    var by = actor.get();
    return new Converted(
        leads.convert(by, id, input.version(), desk.matter(input.matter()), missing));
  }

  @PostMapping("/{id}/closure")
  @Operation(summary = "Close a lead without an application")
  LeadView close(@PathVariable long id, @Valid @RequestBody Closure input) {
    var closing = new Leads.Closing(text(input.reason()), text(input.note()));
    return view(leads.close(actor.get(), id, input.version(), closing));
  }

  private LeadView view(Lead lead) {
    return desk.view(actor.get(), lead);
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  /** A page of leads; {@code next} is the next one's {@code after}. */
  record Lines(List<LeadView.Line> leads, OptionalLong next) {}

  record Filing(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idNumber,
      @Nullable String place,
      @Nullable String situation,
      @Nullable String source,
      @Nullable Boolean anyway) {
    NewLead typed() {
      return new NewLead(
          text(name), text(phone), text(idNumber), text(place), text(situation), text(source));
    }
  }

  record Visit(@NotNull Integer version, @Nullable Instant at, @Nullable String note) {}

  record Conversion(
      @NotNull Integer version,
      @NotBlank String matter,
      @Nullable String idNumber,
      @Nullable String phone) {}

  record Closure(@NotNull Integer version, @Nullable String reason, @Nullable String note) {}

  /** The draft that a lead became. */
  record Converted(String draft) {}
}
