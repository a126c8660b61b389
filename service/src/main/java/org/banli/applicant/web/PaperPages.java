package org.banli.applicant.web;

import org.banli.casefile.CaseNo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers, letters and pictures of signatures, as pages link to them. */
@Controller
class PaperPages {

  private final Downloads downloads;

  PaperPages(Downloads downloads) {
    this.downloads = downloads;
  }

  @GetMapping("/files/{id}")
  ResponseEntity<byte[]> file(
      @PathVariable long id, @RequestParam(defaultValue = "true") boolean view) {
    return downloads.material(id, view);
  }

  @GetMapping("/letters/{id}")
  ResponseEntity<byte[]> letter(@PathVariable long id) {
    return downloads.letter(id);
  }

  @GetMapping("/letters/{id}/translation")
  ResponseEntity<byte[]> translation(@PathVariable long id) {
    return downloads.translation(id);
  }

  @GetMapping("/drafts/{id}/signatures/{hash}")
  ResponseEntity<byte[]> ofDraft(@PathVariable String id, @PathVariable String hash) {
    return downloads.signatureOfDraft(id, hash);
  }

  @GetMapping("/my/cases/{no}/signatures/{hash}")
  ResponseEntity<byte[]> ofCase(@PathVariable CaseNo no, @PathVariable String hash) {
    return downloads.signatureOfCase(no, hash);
  }

  @GetMapping("/cases/{no}/signatures/{hash}")
  ResponseEntity<byte[]> ofFile(@PathVariable CaseNo no, @PathVariable String hash) {
    return downloads.signatureOfFile(no, hash);
  }
}
