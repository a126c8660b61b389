package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Materials;
import org.banli.casefile.Messages;
import org.banli.clock.Limits;
import org.banli.document.Letters;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.platform.Problem;
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
  private final Access access;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Limits limits;
  private final Letters letters;
  private final Messages messages;
  private final Materials materials;
  private final Worksheets worksheets;

  CaseApi(
      CurrentActor actor,
      Access access,
      CaseFiles cases,
      Catalogue catalogue,
      Limits limits,
      Letters letters,
      Messages messages,
      Materials materials,
      Worksheets worksheets) {
    this.actor = actor;
    this.access = access;
    this.cases = cases;
    this.catalogue = catalogue;
    this.limits = limits;
    this.letters = letters;
    this.messages = messages;
    this.materials = materials;
    this.worksheets = worksheets;
  }

  @GetMapping
  @Operation(summary = "My cases")
  List<CaseView> mine() {
    return cases.ofApplicant(actor.get().account()).stream().map(this::view).toList();
  }

  @GetMapping("/{no}")
  @Operation(summary = "Where a case stands")
  CaseView get(@PathVariable CaseNo no) {
    return view(readable(no));
  }

  /** Staff see every entry, the applicant those meant for them. */
  @GetMapping("/{no}/timeline")
  @Operation(summary = "What has happened")
  List<CaseView.Event> timeline(@PathVariable CaseNo no) {
    var file = readable(no);
    boolean staff = access.may(actor.get(), Access.Act.VIEW_FILE, cases.subject(file));
    return cases.timeline(no).stream()
        .filter(event -> staff || event.visible())
        .map(CaseView.Event::of)
        .toList();
  }

  @GetMapping("/{no}/answers")
  @Operation(summary = "Answers of all forms; staff only, the applicant gets the application")
  Map<String, Map<String, Object>> answers(@PathVariable CaseNo no) {
    var file = readable(no);
    var all = cases.answers(no);
    if (access.may(actor.get(), Access.Act.VIEW_FILE, cases.subject(file))) {
      return all;
    }
    var form = catalogue.get(file.matter()).startForm();
    return Map.of(form, all.getOrDefault(form, Map.of()));
  }

  @GetMapping("/{no}/materials")
  @Operation(summary = "Papers of a case")
  List<MaterialView> materials(@PathVariable CaseNo no) {
    return materials.of(readable(no).no().value()).stream().map(MaterialView::of).toList();
  }

  @GetMapping("/{no}/worksheet")
  @Operation(summary = "The latest worksheet, line by line")
  Worksheets.Sheet worksheet(@PathVariable CaseNo no) {
    return worksheets.latest(readable(no).no()).orElseThrow(Problem::notFound);
  }

  @GetMapping("/{no}/letters")
  @Operation(summary = "Letters of a case")
  List<Letters.Letter> letters(@PathVariable CaseNo no) {
    return letters.of(readable(no).no().value());
  }

  @GetMapping("/{no}/messages")
  @Operation(summary = "Messages between applicant and office")
  List<Messages.Message> messages(@PathVariable CaseNo no) {
    return messages.of(readable(no).no());
  }

  @PostMapping("/{no}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Send a message")
  void send(@PathVariable CaseNo no, @Valid @RequestBody Text input) {
    messages.send(actor.get(), readable(no).no(), input.text());
  }

  @PostMapping("/{no}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw before the decision")
  void withdraw(@PathVariable CaseNo no, @Valid @RequestBody Text input) {
    cases.withdraw(actor.get(), no, input.text());
  }

  private CaseFile readable(CaseNo no) {
    var file = cases.get(no);
    var subject = cases.subject(file);
    if (!access.may(actor.get(), Access.Act.VIEW, subject)) {
      access.demand(actor.get(), Access.Act.VIEW_FILE, subject);
    }
    return file;
  }

  private CaseView view(CaseFile file) {
    return CaseView.of(file, catalogue.get(file.matter()), limits.of(file.no().value()));
  }

  record Text(@NotBlank String text) {}
}
