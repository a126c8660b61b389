package org.banli.notice.web;

import java.io.IOException;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.document.Files;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.notice.Notices;
import org.banli.notice.Notices.Notice;
import org.banli.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photo of the posted notice, for staff. */
@Controller
class ProofPages {
  private final Notices notices;
  private final Files files;
  private final CurrentActor current;
  private final Access access;
  private final CaseFiles cases;

  ProofPages(Notices notices, Files files, CurrentActor current, Access access, CaseFiles cases) {
    this.notices = notices;
    this.files = files;
    this.current = current;
    this.access = access;
    this.cases = cases;
  }

  @PostMapping("/notices/{id}/proof")
  String keep(@PathVariable String id, @RequestParam MultipartFile photo) throws IOException {
    readable(id);
    Files.Stored stored =
        files.store(
            Optional.ofNullable(photo.getOriginalFilename()).orElse(""), photo.getInputStream());
    if (!stored.mediaType().startsWith("image/")) {
      throw Problem.refused("notice.proof.picture");
    }
    notices.proof(current.get(), id, stored.hash());
    return "redirect:/notices/" + id;
  }

  @GetMapping("/notices/{id}/proof")
  ResponseEntity<byte[]> show(@PathVariable String id) {
    String hash = readable(id).proof().orElseThrow(Problem::notFound);
    Files.Viewable picture = files.viewable(hash, Optional.empty());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .body(picture.content());
  }

  private Notice readable(String id) {
    Notice notice = notices.find(id).orElseThrow(Problem::notFound);
    access.demand(current.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(notice.no())));
    return notice;
  }
}
