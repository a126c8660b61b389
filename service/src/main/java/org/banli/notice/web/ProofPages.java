package org.banli.notice.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@link Proofs} on the page of the notice. */
@Controller
class ProofPages {
  private final Proofs proofs;

  ProofPages(Proofs proofs) {
    this.proofs = proofs;
  }

  @PostMapping("/notices/{id}/proof")
  String keep(@PathVariable String id, @RequestParam MultipartFile photo) {
    proofs.keep(id, photo);
    return "redirect:/notices/" + id;
  }

  @GetMapping("/notices/{id}/proof")
  ResponseEntity<byte[]> show(@PathVariable String id) {
    return proofs.show(id);
  }
}
