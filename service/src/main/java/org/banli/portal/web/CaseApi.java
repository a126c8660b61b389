package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Messages;
import org.banli.clock.Limits;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: the applicant's own, and for staff those of their area. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "办件")
class CaseApi {

  private final CurrentActor actor;
  private final CaseAccess readable;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Limits limits;
  private final Messages messages;

  CaseApi(
      CurrentActor actor,
      CaseAccess readable,
      CaseFiles cases,
      Catalogue catalogue,
      Limits limits,
      Messages messages) {
    this.actor = actor;
    this.readable = readable;
    this.cases = cases;
    this.catalogue = catalogue;
    this.limits = limits;
    this.messages = messages;
  }

  @GetMapping
  @Operation(summary = "My cases")
  List<CaseView> mine() {
    return views(cases.ofApplicant(actor.get().account()));
  }

  @GetMapping("/filed")
  @Operation(summary = "Cases that I filed for others, newest first, at most 100; staff")
  List<CaseView> filed() {
    return views(cases.filedBy(actor.get()));
  }

  @GetMapping("/claimable")
  @Operation(summary = "Cases that were filed for me and that I may claim")
  List<CaseView> claimable() {
    return views(cases.claimable(actor.get()));
  }

  /** By the identity number and the phone of the account. */
  @PostMapping("/claims")
  @Operation(summary = "Claim all of them; tells how many")
  Map<String, Integer> claim() {
    return Map.of("claimed", cases.claim(actor.get()));
  }

  @GetMapping("/{no}")
  @Operation(summary = "Where a case stands")
  CaseView get(@PathVariable CaseNo no) {
    return view(readable.view(no));
  }

  @GetMapping("/{no}/messages")
  @Operation(summary = "Messages between applicant and office")
  List<Messages.Message> messages(@PathVariable CaseNo no) {
    return messages.of(readable.view(no).no());
  }

  @PostMapping("/{no}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Send a message")
  void send(@PathVariable CaseNo no, @Valid @RequestBody Text input) {
    messages.send(actor.get(), readable.view(no).no(), input.text());
  }

  @PostMapping("/{no}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw before the decision")
  void withdraw(@PathVariable CaseNo no, @Valid @RequestBody Text input) {
    cases.withdraw(actor.get(), no, input.text());
  }

  private List<CaseView> views(List<CaseFile> files) {
    return files.stream().map(this::view).toList();
  }

  private CaseView view(CaseFile file) {
    return CaseView.of(file, catalogue.get(file.matter()), limits.of(file.no().value()));
  }

  record Text(@NotBlank String text) {}
}
