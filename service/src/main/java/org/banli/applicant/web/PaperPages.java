package org.banli.applicant.web;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Materials;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers and letters, for those who may read their draft or case. */
@Controller
class PaperPages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** Case numbers are short; the ids of drafts are not, and say nothing. */
  private static final int LONGEST_NUMBER = 24;

  private final CurrentActor current;
  private final Materials materials;
  private final Files files;
  private final Letters letters;
  private final Seen seen;
  private final AuditLog audit;
  private final ApplicationClock clock;

  PaperPages(
      CurrentActor current,
      Materials materials,
      Files files,
      Letters letters,
      Seen seen,
      AuditLog audit,
      ApplicationClock clock) {
    this.current = current;
    this.materials = materials;
    this.files = files;
    this.letters = letters;
    this.seen = seen;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Pictures smaller and with purpose and date written across; {@code ?view=false} the original.
   */
  @GetMapping("/files/{id}")
  ResponseEntity<byte[]> file(
      @PathVariable long id, @RequestParam(defaultValue = "true") boolean view) {
    var actor = current.get();
    var material = materials.get(actor, id);
    audit(actor, "material:" + id);
    var stored = material.file();
    if (view) {
      var small = files.viewable(stored.hash(), Optional.of(purpose(material)));
      return answer(small.content(), small.mediaType(), stored.name());
    }
    return answer(files.original(stored.hash()), stored.mediaType(), stored.name());
  }

  @GetMapping("/letters/{id}")
  ResponseEntity<byte[]> letter(@PathVariable long id) {
    var actor = current.get();
    var letter = letters.find(id).orElseThrow(Problem::notFound);
    seen.view(actor, new CaseNo(letter.caseNo()));
    audit(actor, "letter:" + id);
    var name = letter.title() + " " + letter.number() + ".pdf";
    return answer(letters.pdf(id), MediaType.APPLICATION_PDF_VALUE, name);
  }

  /** A copy of an identity card that leaves the house says what it was given for. */
  private String purpose(Materials.Material material) {
    var matter = material.owner().length() > LONGEST_NUMBER ? "" : material.owner();
    return "仅供办理民政业务使用 " + matter + " " + DAY.format(clock.today());
  }

  private void audit(Actor actor, String subject) {
    audit.view(actor, subject);
  }

  private static ResponseEntity<byte[]> answer(byte[] content, String type, String name) {
    var disposition =
        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
