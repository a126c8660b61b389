package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.casefile.PostedForms;
import org.banli.document.Files;
import org.banli.form.Drawing;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What scripts do while a page is open: save what is typed, send up files. Answers are JSON. */
@Controller
class UploadPages {

  private final CurrentActor current;
  private final Drafts drafts;
  private final Questions questions;
  private final Drawing drawing;
  private final Files files;
  private final Materials materials;
  private final Seen seen;
  private final MessageSource messages;

  UploadPages(
      CurrentActor current,
      Drafts drafts,
      Questions questions,
      Drawing drawing,
      Files files,
      Materials materials,
      Seen seen,
      MessageSource messages) {
    this.current = current;
    this.drafts = drafts;
    this.questions = questions;
    this.drawing = drawing;
    this.files = files;
    this.materials = materials;
    this.seen = seen;
    this.messages = messages;
  }

  /** Answers the new version, or 409 with the reason; what is stored stays as it is then. */
  @PostMapping("/drafts/{id}/autosave")
  ResponseEntity<Map<String, Object>> autosave(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(name = "_page") String page,
      HttpServletRequest request,
      Locale locale) {
    var actor = current.get();
    var draft = drafts.get(actor, id);
    var at = questions.page(draft, page);
    var values = PostedForms.values(request);
    var posted = drawing.read(questions.form(draft), Optional.of(at.id()), values);
    var typed = PageAnswers.merge(at, draft.answers(), posted);
    try {
      var saved = drafts.save(actor, id, version, typed, at.id());
      return ResponseEntity.ok(Map.of("version", saved.version()));
    } catch (Problem stale) {
      return told(stale, locale);
    }
  }

  @PostMapping("/drafts/{id}/files")
  ResponseEntity<Map<String, Object>> ofDraft(
      @PathVariable String id,
      @RequestParam String slot,
      @RequestParam MultipartFile file,
      Locale locale) {
    var actor = current.get();
    drafts.get(actor, id);
    return keep(actor, id, slot, file, locale);
  }

  @PostMapping("/my/cases/{no}/files")
  ResponseEntity<Map<String, Object>> ofCase(
      @PathVariable CaseNo no,
      @RequestParam String slot,
      @RequestParam MultipartFile file,
      Locale locale) {
    var actor = current.get();
    seen.asked(actor, no);
    return keep(actor, no.value(), slot, file, locale);
  }

  private ResponseEntity<Map<String, Object>> keep(
      Actor actor, String owner, String slot, MultipartFile file, Locale locale) {
    try {
      var stored = store(file);
      return ResponseEntity.ok(
          slot.equals("signature")
              ? Map.of("hash", stored.hash())
              : paper(materials.attach(actor, owner, known(slot), stored)));
    } catch (Problem refused) {
      return told(refused, locale);
    }
  }

  private static String known(String slot) {
    if (!slot.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
      throw Problem.notFound();
    }
    return slot;
  }

  private static Map<String, Object> paper(Materials.Material material) {
    return Map.of(
        "id", Long.toString(material.id()),
        "name", material.file().name(),
        "url", "/files/" + material.id());
  }

  private Files.Stored store(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var content = file.getInputStream()) {
      return files.store(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResponseEntity<Map<String, Object>> told(Problem problem, Locale locale) {
    var text = messages.getMessage(problem.key(), problem.arguments(), problem.key(), locale);
    var status =
        switch (problem.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case STALE -> HttpStatus.CONFLICT;
          case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return ResponseEntity.status(status)
        .body(Map.of("detail", Objects.requireNonNullElse(text, problem.key())));
  }
}
