package org.banli.applicant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.casefile.CaseNo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@link PaperPages} gives to people, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "papers", description = "材料和文书下载")
class PaperApi {

  private final Downloads downloads;

  PaperApi(Downloads downloads) {
    this.downloads = downloads;
  }

  @GetMapping("/materials/{id}")
  @Operation(summary = "A paper as handed in; view=true for a smaller picture with a watermark")
  ResponseEntity<byte[]> material(
      @PathVariable long id, @RequestParam(defaultValue = "false") boolean view) {
    return downloads.material(id, view);
  }

  @GetMapping("/letters/{id}")
  @Operation(summary = "A letter as PDF")
  ResponseEntity<byte[]> letter(@PathVariable long id) {
    return downloads.letter(id);
  }

  @GetMapping("/letters/{id}/translation")
  @Operation(summary = "The English version of a letter as PDF, for information")
  ResponseEntity<byte[]> translation(@PathVariable long id) {
    return downloads.translation(id);
  }

  @GetMapping("/drafts/{id}/signatures/{hash}")
  @Operation(summary = "A signature that stands in the answers of a draft")
  ResponseEntity<byte[]> ofDraft(@PathVariable String id, @PathVariable String hash) {
    return downloads.signatureOfDraft(id, hash);
  }

  @GetMapping("/cases/{no}/signatures/{hash}")
  @Operation(summary = "A signature that stands in the answers of a case")
  ResponseEntity<byte[]> ofCase(@PathVariable CaseNo no, @PathVariable String hash) {
    return downloads.signatureOfCase(no, hash);
  }
}
