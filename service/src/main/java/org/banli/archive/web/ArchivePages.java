package org.banli.archive.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.banli.archive.Archive;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.CreditCode;
import org.banli.platform.IdNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The search by number, and the file of a case: what it holds, and whether it is still the same.
 */
@Controller("archivePages")
class ArchivePages {

  private static final String CASE_NO = "[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}";

  private final CurrentActor current;
  private final Archive archive;
  private final CaseFiles cases;
  private final Access access;
  private final Catalogue catalogue;

  ArchivePages(
      CurrentActor current, Archive archive, CaseFiles cases, Access access, Catalogue catalogue) {
    this.current = current;
    this.archive = archive;
    this.cases = cases;
    this.access = access;
    this.catalogue = catalogue;
  }

  /** A case that was found. */
  public record Line(CaseFile file, Matter matter) {}

  @GetMapping("/archive")
  ModelAndView ask() {
    return new ModelAndView("archive/search").addObject("wanted", "");
  }

  /** A number stands in no address: addresses are kept in logs. */
  @PostMapping("/archive")
  ModelAndView find(@RequestParam(defaultValue = "") String wanted) {
    var page = ask().addObject("wanted", wanted.strip());
    var number = wanted.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!number.matches(CASE_NO)
        && IdNumber.parse(number).isEmpty()
        && CreditCode.parse(number).isEmpty()) {
      return page.addObject("unclear", true);
    }
    return page.addObject("found", lines(archive.find(current.get(), number)));
  }

  private List<Line> lines(List<CaseFile> files) {
    return files.stream().map(file -> new Line(file, catalogue.get(file.matter()))).toList();
  }

  @GetMapping("/cases/{no}/archive")
  ModelAndView read(@PathVariable CaseNo no) {
    var kept = archive.read(current.get(), no);
    var file = cases.get(no);
    return new ModelAndView("archive/file")
        .addObject("file", file)
        .addObject("matter", catalogue.get(file.matter()))
        .addObject("missing", archive.missing(no))
        .addObject("kept", kept.orElse(null));
  }

  @GetMapping("/cases/{no}/archive.zip")
  ResponseEntity<byte[]> download(@PathVariable CaseNo no) {
    var disposition =
        ContentDisposition.attachment().filename(no + ".zip", StandardCharsets.UTF_8).build();
    access.demand(current.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(no)));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(archive.download(current.get(), no));
  }
}
