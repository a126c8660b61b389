package org.banli.applicant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.CurrentActor;
import org.banli.matter.Matter;
import org.banli.notify.Notifications;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What applicants read on {@link MyCasePages} and beside them, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "my cases", description = "我的办件")
class MyCaseApi {

  private final CurrentActor current;
  private final Seen seen;
  private final Progress progress;
  private final Offers offers;
  private final Drafts drafts;
  private final MissingPapers missing;
  private final Notifications notifications;

  MyCaseApi(
      CurrentActor current,
      Seen seen,
      Progress progress,
      Offers offers,
      Drafts drafts,
      MissingPapers missing,
      Notifications notifications) {
    this.current = current;
    this.seen = seen;
    this.progress = progress;
    this.offers = offers;
    this.drafts = drafts;
    this.missing = missing;
    this.notifications = notifications;
  }

  @GetMapping("/cases/{no}/standing")
  @Operation(summary = "Step, office, days left, and why the clock stands still")
  StandingView standing(@PathVariable CaseNo no) {
    var actor = current.get();
    return StandingView.of(progress.of(actor, seen.filed(actor, no)));
  }

  @GetMapping("/cases/{no}/offer")
  @Operation(summary = "The next fitting matter after a refusal; 404 when there is none")
  OfferView offer(@PathVariable CaseNo no) {
    return offers.of(seen.view(current.get(), no)).stream()
        .findFirst()
        .map(OfferView::of)
        .orElseThrow(Problem::notFound);
  }

  /** The same as on the page: the answers are carried over. */
  @GetMapping("/cases/{no}/offers")
  @Operation(summary = "All fitting matters after a refusal; empty when there is none")
  List<OfferView> offers(@PathVariable CaseNo no) {
    return offers.of(seen.view(current.get(), no)).stream().map(OfferView::of).toList();
  }

  @PostMapping("/cases/{no}/offer")
  @Operation(summary = "Take the offer up: a draft with the answers carried over")
  ResponseEntity<Map<String, String>> take(
      @PathVariable CaseNo no, @RequestParam(defaultValue = "") String matter) {
    var actor = current.get();
    var id = offers.take(actor, seen.apply(actor, no), matter).id();
    return ResponseEntity.created(URI.create("/api/v1/drafts/" + id)).body(Map.of("draft", id));
  }

  @GetMapping("/drafts/{id}/missing-materials")
  @Operation(summary = "Papers that the matter asks for with these answers and that are not there")
  List<Matter.Material> missing(@PathVariable String id) {
    return missing.of(drafts.get(current.get(), id));
  }

  @GetMapping("/notifications")
  @Operation(summary = "What the offices have told me, newest first; reading marks nothing")
  List<Notifications.Notification> told() {
    return notifications.ofApplicant(current.get().account());
  }

  @PostMapping("/notifications/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark all of them as read")
  void read() {
    notifications.read(current.get().account());
  }

  record OfferView(String matter, Bilingual text) {
    static OfferView of(Matter.Offer offer) {
      return new OfferView(offer.matter(), offer.text());
    }
  }
}
