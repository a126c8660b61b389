package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Messages;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.clock.Limits;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
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
  private final Parties parties;
  private final Catalogue catalogue;
  private final Limits limits;
  private final Messages messages;

  CaseApi(
      CurrentActor actor,
      CaseAccess readable,
      CaseFiles cases,
      Parties parties,
      Catalogue catalogue,
      Limits limits,
      Messages messages) {
    this.actor = actor;
    this.readable = readable;
    this.cases = cases;
    this.parties = parties;
    this.catalogue = catalogue;
    this.limits = limits;
    this.messages = messages;
  }

  @GetMapping
  @Operation(summary = "My cases")
  List<CaseView> mine() {
    return views(cases.ofApplicant(actor.get().account()));
  }

  @GetMapping("/parts")
  @Operation(summary = "Cases of others in which I take part")
  List<CaseView> parts() {
    return views(
        parties.ofAccount(actor.get().account()).stream()
            .map(part -> cases.get(part.no()))
            .filter(file -> file.applicant().orElse(-1) != actor.get().account())
            .toList());
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

  @GetMapping("/{no}/parties")
  @Operation(summary = "Who takes part, and whether they have signed it as it stands")
  List<PartyView> parties(@PathVariable CaseNo no) {
    return parties.of(readable.view(no).no()).stream().map(PartyView::of).toList();
  }

  @PostMapping("/{no}/parties/{role}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Record that a party who has come withdraws it; the clerk who receives them")
  void withdraw(
      @PathVariable CaseNo no, @PathVariable String role, @Valid @RequestBody Withdrawal input) {
    parties.withdraw(actor.get(), no, role, input.presence(), input.text());
  }

  @GetMapping("/{no}/messages")
  @Operation(summary = "Messages between applicant and office")
  List<Messages.Message> messages(@PathVariable CaseNo no) {
    return messages.of(readable.whole(no).no());
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

  record Withdrawal(@NotBlank String text, @NotNull Presence.How how, @Nullable String note) {
    Presence presence() {
      return new Presence(how, note == null ? "" : note);
    }
  }

  /** {@code name} is masked. */
  record PartyView(
      String role,
      Bilingual title,
      String name,
      boolean account,
      boolean signed,
      Optional<Instant> signedAt) {
    static PartyView of(Parties.Party party) {
      return new PartyView(
          party.role(),
          party.title(),
          Masks.name(party.name().value()),
          party.account().isPresent(),
          party.signed(),
          party.signature().map(Parties.Signature::at));
    }
  }
}
