package org.banli.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.document.Prints;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.notice.Notices;
import org.banli.notice.Notices.Notice;
import org.banli.notice.Notices.Objection;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlatformProperties;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the public may do with a notice, on pages and by programs alike. */
@Component("noticeCounter")
class Counter {

  private final Notices notices;
  private final Posting posting;
  private final Throttle throttle;
  private final Prints prints;
  private final PlatformProperties platform;
  private final ApplicationClock clock;
  private final CurrentActor current;
  private final Access access;
  private final CaseFiles cases;

  Counter(
      Notices notices,
      Posting posting,
      Throttle throttle,
      Prints prints,
      PlatformProperties platform,
      ApplicationClock clock,
      CurrentActor current,
      Access access,
      CaseFiles cases) {
    this.notices = notices;
    this.posting = posting;
    this.throttle = throttle;
    this.prints = prints;
    this.platform = platform;
    this.clock = clock;
    this.current = current;
    this.access = access;
    this.cases = cases;
  }

  List<Notice> open(Optional<Division> under) {
    return notices.open(under.map(Division::code));
  }

  boolean open(Notice notice) {
    return notice.openOn(clock.today());
  }

  /** The public sees open notices; those who read the case see closed ones too. */
  Notice visible(String id) {
    Notice notice = notices.find(id).orElseThrow(Problem::notFound);
    if (!open(notice) && !staff(notice)) {
      throw new Problem(Problem.Kind.NOT_FOUND, "notice.over");
    }
    return notice;
  }

  boolean staff(Notice notice) {
    Optional<Actor> actor = current.find();
    return actor.isPresent()
        && access.may(actor.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(notice.no())));
  }

  /**
   * Files an objection.
   *
   * @return the message of what is wrong with it; empty when it was filed
   */
  Optional<String> object(String id, Input input, String address) {
    Optional<String> error = input.error();
    if (error.isPresent()) {
      return error;
    }
    if (!throttle.admit(address)) {
      return Optional.of("notice.object.often");
    }
    notices.object(id, new Objection(input.name(), input.phone(), input.reason(), clock.instant()));
    return Optional.empty();
  }

  ResponseEntity<byte[]> poster(String id) {
    Posting.View view = posting.view(visible(id), Locale.CHINA);
    String address = platform.baseUrl() + "/notices/" + id;
    byte[] pdf = prints.pdf("notice/poster.ftlh", Map.of("view", view, "address", address));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"notice-" + id + ".pdf\"")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .body(pdf);
  }
}
