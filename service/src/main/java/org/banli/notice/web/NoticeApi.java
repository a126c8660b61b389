package org.banli.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.notice.Notices.Notice;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notices for programs: read and objected to without signing in; the proof is for staff. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "公示和异议")
class NoticeApi {

  private final Counter counter;
  private final Posting posting;
  private final Proofs proofs;
  private final Divisions divisions;

  NoticeApi(Counter counter, Posting posting, Proofs proofs, Divisions divisions) {
    this.counter = counter;
    this.posting = posting;
    this.proofs = proofs;
    this.divisions = divisions;
  }

  @GetMapping
  @Operation(summary = "Open notices, of a place and below or all")
  ResponseEntity<List<NoticeView>> open(@RequestParam Optional<DivisionCode> place, Locale locale) {
    var under = place.map(code -> divisions.find(code).orElseThrow(Problem::notFound));
    return unkept(counter.open(under).stream().map(notice -> view(notice, locale)).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A notice; when it is over only for staff who read its case")
  ResponseEntity<NoticeView> get(@PathVariable String id, Locale locale) {
    return unkept(view(counter.visible(id), locale));
  }

  /** Nobody but county staff learns who objected. */
  @PostMapping("/{id}/objections")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Object to an open notice; name and phone may be left out")
  void object(@PathVariable String id, @RequestBody Input input, HttpServletRequest request) {
    counter
        .object(id, input, request.getRemoteAddr())
        .ifPresent(
            error -> {
              throw Problem.refused(error);
            });
  }

  @GetMapping("/{id}/poster")
  @Operation(summary = "The poster as PDF")
  ResponseEntity<byte[]> poster(@PathVariable String id) {
    return counter.poster(id);
  }

  @PostMapping("/{id}/proof")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Send the photo of the posted notice; staff")
  void keep(@PathVariable String id, @RequestParam MultipartFile file) {
    proofs.keep(id, file);
  }

  @GetMapping("/{id}/proof")
  @Operation(summary = "The photo of the posted notice; staff")
  ResponseEntity<byte[]> proof(@PathVariable String id) {
    return proofs.show(id);
  }

  private NoticeView view(Notice notice, Locale locale) {
    var view = posting.view(notice, locale);
    return new NoticeView(
        notice.id(),
        view.title(),
        view.matter(),
        view.law(),
        notice.division().value(),
        view.place(),
        view.office(),
        notice.from(),
        notice.to(),
        counter.open(notice),
        notice.objectable(),
        view.shown());
  }

  /** Names stand here for some days only: nothing in between may keep them. */
  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /** {@code shown}: labels in the language asked for, values masked. */
  record NoticeView(
      String id,
      Bilingual title,
      Bilingual matter,
      String law,
      String division,
      String place,
      String office,
      LocalDate from,
      LocalDate to,
      boolean open,
      boolean objectable,
      Map<String, String> shown) {}
}
