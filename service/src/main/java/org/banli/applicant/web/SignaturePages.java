package org.banli.applicant.web;

import java.util.Collection;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.document.Files;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of signatures that stand in the answers of a draft or case. */
@Controller
class SignaturePages {

  private final CurrentActor current;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Seen seen;
  private final Files files;

  SignaturePages(CurrentActor current, Drafts drafts, CaseFiles cases, Seen seen, Files files) {
    this.current = current;
    this.drafts = drafts;
    this.cases = cases;
    this.seen = seen;
    this.files = files;
  }

  @GetMapping("/drafts/{id}/signatures/{hash}")
  ResponseEntity<byte[]> ofDraft(@PathVariable String id, @PathVariable String hash) {
    return picture(drafts.get(current.get(), id).answers(), hash);
  }

  @GetMapping("/my/cases/{no}/signatures/{hash}")
  ResponseEntity<byte[]> ofCase(@PathVariable CaseNo no, @PathVariable String hash) {
    seen.view(current.get(), no);
    return picture(cases.answers(no), hash);
  }

  private ResponseEntity<byte[]> picture(Map<String, ?> answers, String hash) {
    if (!hash.matches("[0-9a-f]{64}") || !holds(answers, hash)) {
      throw Problem.notFound();
    }
    var picture = files.viewable(hash, java.util.Optional.empty());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .cacheControl(CacheControl.noStore())
        .body(picture.content());
  }

  private static boolean holds(@Nullable Object answers, String hash) {
    if (answers instanceof Map<?, ?> map) {
      return holds(map.values(), hash);
    }
    if (answers instanceof Collection<?> many) {
      return many.stream().anyMatch(one -> holds(one, hash));
    }
    return hash.equals(answers);
  }
}
