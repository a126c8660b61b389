package org.banli.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.banli.document.Letters;
import org.banli.platform.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether we issued a letter, for programs; never whom it concerns. */
@RestController
@RequestMapping("/api/v1/verify")
@Tag(name = "verify", description = "文书核验")
class VerifyApi {

  private final Letters letters;

  VerifyApi(Letters letters) {
    this.letters = letters;
  }

  @GetMapping("/{code}")
  @Operation(summary = "The letter with this code; its hash is the SHA-256 of the PDF")
  Verified verify(@PathVariable String code) {
    return letters.verify(code).map(this::verified).orElseThrow(Problem::notFound);
  }

  private Verified verified(Letters.Letter letter) {
    return new Verified(
        letter.number(),
        letter.title(),
        letter.officeName(),
        letter.issued(),
        letters.hash(letter.id()));
  }

  record Verified(String number, String title, String office, Instant issued, String hash) {}
}
