package org.banli.applicant.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.casefile.SignaturePictures;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Dates;
import org.banli.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Papers, letters and signatures for those who may read their draft or case; looks are logged. */
@Component
class Downloads {

  /** Case numbers are short; the ids of drafts are not, and say nothing. */
  private static final int LONGEST_NUMBER = 24;

  private final CurrentActor current;
  private final Materials materials;
  private final Files files;
  private final SignaturePictures signatures;
  private final Letters letters;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Seen seen;
  private final AuditLog audit;
  private final ApplicationClock clock;

  Downloads(
      CurrentActor current,
      Materials materials,
      Files files,
      SignaturePictures signatures,
      Letters letters,
      Drafts drafts,
      CaseFiles cases,
      Seen seen,
      AuditLog audit,
      ApplicationClock clock) {
    this.current = current;
    this.materials = materials;
    this.files = files;
    this.signatures = signatures;
    this.letters = letters;
    this.drafts = drafts;
    this.cases = cases;
    this.seen = seen;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code view}: pictures smaller and with purpose and date written across; else the original. */
  ResponseEntity<byte[]> material(long id, boolean view) {
    var actor = current.get();
    var material = materials.get(actor, id);
    audit.view(actor, "material:" + id);
    var stored = material.file();
    if (view) {
      var small = files.viewable(stored.hash(), Optional.of(purpose(material)));
      return answer(small.content(), small.mediaType(), stored.name());
    }
    return answer(files.original(stored.hash()), stored.mediaType(), stored.name());
  }

  ResponseEntity<byte[]> letter(long id) {
    var letter = seen(id);
    var name = letter.title() + " " + letter.number() + ".pdf";
    return answer(letters.pdf(id), MediaType.APPLICATION_PDF_VALUE, name);
  }

  /** The English version, for information. */
  ResponseEntity<byte[]> translation(long id) {
    var letter = seen(id);
    var pdf = letters.translation(id).orElseThrow(Problem::notFound);
    var name = letter.titleEn() + " " + letter.number() + ".pdf";
    return answer(pdf, MediaType.APPLICATION_PDF_VALUE, name);
  }

  private Letters.Letter seen(long id) {
    var actor = current.get();
    var letter = letters.find(id).orElseThrow(Problem::notFound);
    seen.view(actor, new CaseNo(letter.caseNo()));
    audit.view(actor, "letter:" + id);
    return letter;
  }

  /** Only a picture that stands in the draft's answers. */
  ResponseEntity<byte[]> signatureOfDraft(String id, String hash) {
    return signature(drafts.get(current.get(), id).answers(), hash);
  }

  /** Only a picture that stands in the case's answers. */
  ResponseEntity<byte[]> signatureOfCase(CaseNo no, String hash) {
    seen.view(current.get(), no);
    return signature(cases.answers(no), hash);
  }

  /** The same for the offices that read the whole file. */
  ResponseEntity<byte[]> signatureOfFile(CaseNo no, String hash) {
    seen.file(current.get(), no);
    return signature(cases.answers(no), hash);
  }

  private ResponseEntity<byte[]> signature(Map<String, ?> answers, String hash) {
    var picture = signatures.of(answers, hash);
    return answer(picture.content(), picture.mediaType(), "signature");
  }

  /** A copy of an identity card that leaves the house says what it was given for. */
  private String purpose(Materials.Material material) {
    var matter = material.owner().length() > LONGEST_NUMBER ? "" : material.owner();
    return "仅供办理民政业务使用 " + matter + " " + Dates.day(clock.today()).zh();
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
