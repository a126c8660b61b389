package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Materials;
import org.banli.check.Checks;
import org.banli.document.Letters;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.platform.Problem;
import org.banli.process.Progress;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies in the file of a case; some of it for staff only. */
@RestController
@RequestMapping("/api/v1/cases/{no}")
@Tag(name = "case file", description = "案卷")
class CaseFileApi {

  private final CurrentActor actor;
  private final CaseAccess readable;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Letters letters;
  private final Materials materials;
  private final Worksheets worksheets;
  private final Checks checks;
  private final Notices notices;
  private final Progress progress;

  CaseFileApi(
      CurrentActor actor,
      CaseAccess readable,
      CaseFiles cases,
      Catalogue catalogue,
      Letters letters,
      Materials materials,
      Worksheets worksheets,
      Checks checks,
      Notices notices,
      Progress progress) {
    this.actor = actor;
    this.readable = readable;
    this.cases = cases;
    this.catalogue = catalogue;
    this.letters = letters;
    this.materials = materials;
    this.worksheets = worksheets;
    this.checks = checks;
    this.notices = notices;
    this.progress = progress;
  }

  /** Staff see every entry, the applicant those meant for them. */
  @GetMapping("/timeline")
  @Operation(summary = "What has happened")
  List<CaseView.Event> timeline(@PathVariable CaseNo no) {
    boolean staff = readable.asStaff(readable.view(no));
    return cases.timeline(no).stream()
        .filter(event -> staff || event.visible())
        .map(CaseView.Event::of)
        .toList();
  }

  @GetMapping("/answers")
  @Operation(summary = "Answers of all forms; the applicant gets those of the application")
  Map<String, Map<String, Object>> answers(@PathVariable CaseNo no) {
    var file = readable.view(no);
    var all = cases.answers(no);
    if (readable.asStaff(file)) {
      return all;
    }
    var form = catalogue.get(file.matter()).startForm();
    return Map.of(form, all.getOrDefault(form, Map.of()));
  }

  @GetMapping("/answers/{form}/revisions")
  @Operation(summary = "How the answers of a form came about, oldest first; staff")
  List<RevisionView> revisions(@PathVariable CaseNo no, @PathVariable String form) {
    return cases.revisions(readable.file(no).no(), form).stream().map(RevisionView::of).toList();
  }

  @GetMapping("/materials")
  @Operation(summary = "Papers of a case; GET /materials/{id} gives one")
  List<MaterialView> materials(@PathVariable CaseNo no) {
    return materials.of(readable.whole(no).no().value()).stream().map(MaterialView::of).toList();
  }

  @GetMapping("/letters")
  @Operation(summary = "Letters of a case; GET /letters/{id} gives one as PDF")
  List<Letters.Letter> letters(@PathVariable CaseNo no) {
    return letters.of(readable.view(no).no().value());
  }

  @GetMapping("/worksheet")
  @Operation(summary = "The latest worksheet, line by line")
  Worksheets.Sheet worksheet(@PathVariable CaseNo no) {
    return worksheets.latest(readable.whole(no).no()).orElseThrow(Problem::notFound);
  }

  @GetMapping("/notice")
  @Operation(summary = "The latest public notice")
  NoticeView notice(@PathVariable CaseNo no) {
    return notices
        .latest(readable.view(no).no())
        .map(NoticeView::of)
        .orElseThrow(Problem::notFound);
  }

  @GetMapping("/notices")
  @Operation(summary = "Its public notices, the latest of each kind")
  List<NoticeView> notices(@PathVariable CaseNo no) {
    return notices.of(readable.view(no).no()).stream().map(NoticeView::of).toList();
  }

  @GetMapping("/objections")
  @Operation(summary = "Objections to its notices, who objected for county staff only; staff")
  List<Notices.Objection> objections(@PathVariable CaseNo no) {
    return notices.objections(actor.get(), readable.file(no).no());
  }

  @GetMapping("/check")
  @Operation(summary = "The latest check, source by source; staff")
  Checks.Order check(@PathVariable CaseNo no) {
    return checks.latest(readable.file(no).no()).orElseThrow(Problem::notFound);
  }

  @GetMapping("/checks")
  @Operation(summary = "All checks, newest first; staff")
  List<Checks.Order> checks(@PathVariable CaseNo no) {
    return checks.of(readable.file(no).no());
  }

  @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @Operation(summary = "The route it runs on as BPMN; staff")
  String diagram(@PathVariable CaseNo no) {
    return progress.diagram(readable.file(no).no());
  }

  record RevisionView(int number, String author, Instant at, Map<String, Object> answers) {
    static RevisionView of(CaseFiles.Revision revision) {
      return new RevisionView(
          revision.number(), revision.authorName(), revision.at(), revision.answers());
    }
  }

  /** {@code to} is its last day; values are masked. */
  record NoticeView(
      String id,
      String key,
      LocalDate from,
      LocalDate to,
      boolean closed,
      Map<String, String> shown,
      Optional<String> proof) {
    static NoticeView of(Notices.Notice notice) {
      return new NoticeView(
          notice.id(),
          notice.key(),
          notice.from(),
          notice.to(),
          notice.closed(),
          notice.shown(),
          notice.proof());
    }
  }
}
