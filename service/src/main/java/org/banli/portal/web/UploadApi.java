package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.document.Files;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.banli.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers and pictures of signatures, always for a draft, a case or an item of one's own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "uploads", description = "材料和签名")
class UploadApi {

  private final CurrentActor actor;
  private final CaseAccess readable;
  private final Drafts drafts;
  private final Worklist worklist;
  private final Materials materials;
  private final Files files;

  UploadApi(
      CurrentActor actor,
      CaseAccess readable,
      Drafts drafts,
      Worklist worklist,
      Materials materials,
      Files files) {
    this.actor = actor;
    this.readable = readable;
    this.drafts = drafts;
    this.worklist = worklist;
    this.materials = materials;
    this.files = files;
  }

  @PostMapping("/drafts/{id}/materials")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Attach a paper to a draft")
  MaterialView toDraft(
      @PathVariable String id, @RequestParam String slot, @RequestParam MultipartFile file) {
    return attach(drafts.get(actor.get(), id).id(), slot, file);
  }

  @GetMapping("/drafts/{id}/materials")
  @Operation(summary = "Papers of a draft")
  List<MaterialView> ofDraft(@PathVariable String id) {
    return materials.of(drafts.get(actor.get(), id).id()).stream().map(MaterialView::of).toList();
  }

  @DeleteMapping("/drafts/{id}/materials/{material}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a paper away again")
  void fromDraft(@PathVariable String id, @PathVariable long material) {
    materials.detach(actor.get(), drafts.get(actor.get(), id).id(), material);
  }

  @DeleteMapping("/cases/{no}/materials/{material}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take away a paper that I brought")
  void fromCase(@PathVariable CaseNo no, @PathVariable long material) {
    materials.detach(actor.get(), no.value(), material);
  }

  /** The hash goes into the answers and into the submission. */
  @PostMapping("/drafts/{id}/signatures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Send the picture of a signature for a draft")
  SignatureView signDraft(@PathVariable String id, @RequestParam MultipartFile file) {
    drafts.get(actor.get(), id);
    return new SignatureView(store("signature", file).hash());
  }

  @PostMapping("/cases/{no}/materials")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Attach a paper to a case")
  MaterialView toCase(
      @PathVariable CaseNo no, @RequestParam String slot, @RequestParam MultipartFile file) {
    return attach(readable.attachable(no).no().value(), slot, file);
  }

  @PostMapping("/work-items/{id}/materials")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Attach a paper to the case of an open item")
  MaterialView toItem(
      @PathVariable long id, @RequestParam String slot, @RequestParam MultipartFile file) {
    return attach(worklist.get(actor.get(), id).no().value(), slot, file);
  }

  @PostMapping("/work-items/{id}/signatures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Send the picture of a signature for an open item")
  SignatureView signItem(@PathVariable long id, @RequestParam MultipartFile file) {
    worklist.get(actor.get(), id);
    return new SignatureView(store("signature", file).hash());
  }

  private MaterialView attach(String owner, String slot, MultipartFile file) {
    if (!slot.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
      throw Problem.notFound();
    }
    return MaterialView.of(materials.attach(actor.get(), owner, slot, store(slot, file)));
  }

  private Files.Stored store(String otherwise, MultipartFile file) {
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse(otherwise);
    try (var content = file.getInputStream()) {
      return files.store(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record SignatureView(String hash) {}
}
