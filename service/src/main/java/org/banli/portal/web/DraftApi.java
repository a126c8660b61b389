package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.Drafts;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.IdNumber;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications not yet submitted. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "drafts", description = "申请草稿")
class DraftApi {

  private final CurrentActor actor;
  private final Drafts drafts;
  private final Catalogue catalogue;
  private final Forms forms;
  private final Validation validation;

  DraftApi(
      CurrentActor actor, Drafts drafts, Catalogue catalogue, Forms forms, Validation validation) {
    this.actor = actor;
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.forms = forms;
    this.validation = validation;
  }

  @GetMapping
  @Operation(summary = "My drafts")
  List<DraftView> mine() {
    return drafts.of(actor.get()).stream().map(DraftView::of).toList();
  }

  @PostMapping
  @Operation(summary = "Open a draft")
  ResponseEntity<DraftView> open(@Valid @RequestBody NewDraft input) {
    var matter =
        catalogue.current(input.matter()).filter(Matter::open).orElseThrow(Problem::notFound);
    var person = Optional.ofNullable(input.onBehalf()).map(DraftApi::person);
    var draft = drafts.open(actor.get(), matter.ref(), orEmpty(input.answers()), person);
    return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
        .body(DraftView.of(draft));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A draft with its answers")
  DraftView get(@PathVariable String id) {
    return DraftView.of(drafts.get(actor.get(), id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Save answers as typed, valid or not")
  DraftView save(@PathVariable String id, @Valid @RequestBody SavedAnswers input) {
    var page = Optional.ofNullable(input.page()).orElse("");
    return DraftView.of(drafts.save(actor.get(), id, input.version(), input.answers(), page));
  }

  @GetMapping("/{id}/defects")
  @Operation(summary = "What is missing or wrong in a draft")
  List<Validation.Defect> defects(@PathVariable String id) {
    var draft = drafts.get(actor.get(), id);
    var form = forms.get(draft.matter(), catalogue.get(draft.matter()).startForm());
    return validation
        .check(form, Optional.empty(), draft.answers(), drafts.context(draft))
        .defects();
  }

  @PostMapping("/{id}/submission")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Submit; the same draft always gives the same case number")
  SubmissionView submit(@PathVariable String id, @Valid @RequestBody Submission input) {
    if (!Boolean.TRUE.equals(input.promise())) {
      throw Problem.refused("applicant.sign.promise.missing");
    }
    var signing =
        new Drafts.Signing(
            input.signature(),
            Optional.ofNullable(input.consent()),
            Optional.ofNullable(input.filed()).map(DivisionCode::new).orElse(Drafts.ONLINE));
    return new SubmissionView(drafts.submit(actor.get(), id, signing).value());
  }

  @GetMapping("/{id}/submission")
  @Operation(summary = "The case number that a draft got; 404 before")
  SubmissionView submitted(@PathVariable String id) {
    return drafts
        .submittedAs(actor.get(), id)
        .map(no -> new SubmissionView(no.value()))
        .orElseThrow(Problem::notFound);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Discard a draft")
  void discard(@PathVariable String id) {
    drafts.discard(actor.get(), id);
  }

  private static Drafts.Person person(OnBehalf typed) {
    var idNumber =
        IdNumber.parse(typed.idNumber())
            .orElseThrow(() -> Problem.refused("portal.person.id-number"));
    return new Drafts.Person(typed.name().strip(), idNumber.value(), typed.phone());
  }

  private static Map<String, Object> orEmpty(@Nullable Map<String, Object> answers) {
    return answers == null ? Map.of() : answers;
  }

  /** Answers may be left out, or be those that the caller knows already. */
  record NewDraft(
      @NotBlank String matter,
      @Nullable Map<String, Object> answers,
      @Nullable @Valid OnBehalf onBehalf) {}

  /** The person for whom a village worker or a township clerk files. */
  record OnBehalf(
      @NotBlank @Size(max = 50) String name,
      @NotBlank String idNumber,
      @NotBlank @Pattern(regexp = "1\\d{10}") String phone) {}

  record SavedAnswers(int version, @NotNull Map<String, Object> answers, @Nullable String page) {}

  /**
   * Signature and consent are hashes of stored pictures or {@code typed:<name>}; promise must be
   * true: the person has been shown, and has confirmed, that all of it is true; consent is the
   * person's own when somebody files on their behalf; filed is the division where it is handed in,
   * left out when it came online.
   */
  record Submission(
      @NotBlank String signature,
      @Nullable Boolean promise,
      @Nullable String consent,
      @Nullable @Pattern(regexp = "\\d{12}") String filed) {}

  record SubmissionView(String caseNo) {}

  record DraftView(
      String id, String matter, int version, Instant saved, Map<String, Object> answers) {
    static DraftView of(Drafts.Draft draft) {
      return new DraftView(
          draft.id(), draft.matter().id(), draft.version(), draft.saved(), draft.answers());
    }
  }
}
