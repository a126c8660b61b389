package org.banli.notice.web;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The photo of the posted notice, for staff who read the case. */
@Component
class Proofs {
  private final Notices notices;
  private final Files files;
  private final CurrentActor current;
  private final Access access;
  private final CaseFiles cases;

  Proofs(Notices notices, Files files, CurrentActor current, Access access, CaseFiles cases) {
    this.notices = notices;
    this.files = files;
    this.current = current;
    this.access = access;
    this.cases = cases;
  }

  void keep(String id, MultipartFile photo) {
    readable(id);
    Files.Stored stored = store(photo);
    if (!stored.mediaType().startsWith("image/")) {
      throw Problem.refused("notice.proof.picture");
    }
    notices.proof(current.get(), id, stored.hash());
  }

  ResponseEntity<byte[]> show(String id) {
    String hash = readable(id).proof().orElseThrow(Problem::notFound);
    Files.Viewable picture = files.viewable(hash, Optional.empty());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .body(picture.content());
  }

  private Files.Stored store(MultipartFile photo) {
    var name = Optional.ofNullable(photo.getOriginalFilename()).orElse("");
    try (var content = photo.getInputStream()) {
      return files.store(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Notice readable(String id) {
    Notice notice = notices.find(id).orElseThrow(Problem::notFound);
    access.demand(current.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(notice.no())));
    return notice;
  }
}
