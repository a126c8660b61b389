package org.banli.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may read while a notice is open, and the form for objections. */
@Controller
class NoticePages {
  private static final String LIST = "notice/list";
  private static final String NOTICE = "notice/notice";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 2000;
  private static final int LONGEST_NAME = 60;

  private final Notices notices;
  private final Posting posting;
  private final Throttle throttle;
  private final Divisions divisions;
  private final Prints prints;
  private final PlatformProperties platform;
  private final ApplicationClock clock;
  private final CurrentActor current;
  private final Access access;
  private final CaseFiles cases;

  NoticePages(
      Notices notices,
      Posting posting,
      Throttle throttle,
      Divisions divisions,
      Prints prints,
      PlatformProperties platform,
      ApplicationClock clock,
      CurrentActor current,
      Access access,
      CaseFiles cases) {
    this.notices = notices;
    this.posting = posting;
    this.throttle = throttle;
    this.divisions = divisions;
    this.prints = prints;
    this.platform = platform;
    this.clock = clock;
    this.current = current;
    this.access = access;
    this.cases = cases;
  }

  /** Names stand here for some days only: no search engine may keep them. */
  @ModelAttribute
  void keepSearchEnginesOut(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Cache-Control", "no-store");
  }

  @GetMapping("/notices")
  String list(@RequestParam Optional<String> place, Locale locale, Model page) {
    Optional<Division> under = place.flatMap(NoticePages::code).flatMap(divisions::find);
    List<Notice> open = notices.open(under.map(Division::code));
    page.addAttribute("notices", open.stream().map(n -> posting.view(n, locale)).toList());
    page.addAttribute("places", posting.places(open, under.map(Division::path).orElse("/")));
    under.ifPresent(division -> page.addAttribute("place", division));
    return LIST;
  }

  @GetMapping("/notices/{id}")
  String show(@PathVariable String id, Locale locale, Model page) {
    Notice notice = visible(id);
    page.addAttribute("view", posting.view(notice, locale));
    page.addAttribute("open", notice.openOn(clock.today()));
    page.addAttribute("staff", staff(notice));
    page.asMap().putIfAbsent("input", new Input("", "", ""));
    page.asMap().putIfAbsent("errors", List.of());
    return NOTICE;
  }

  @PostMapping("/notices/{id}")
  String object(
      @PathVariable String id,
      Input input,
      @RequestParam(defaultValue = "") String website,
      HttpServletRequest request,
      Locale locale,
      Model page) {
    List<String> errors = website.isEmpty() ? errors(input) : List.of();
    if (errors.isEmpty() && website.isEmpty() && !throttle.admit(request.getRemoteAddr())) {
      errors = List.of("notice.object.often");
    }
    if (!errors.isEmpty()) {
      page.addAttribute("errors", errors);
      page.addAttribute("input", input);
      return show(id, locale, page);
    }
    if (website.isEmpty()) {
      notices.object(
          id, new Objection(input.name(), input.phone(), input.reason(), clock.instant()));
    }
    return "redirect:/notices/" + id + "/thanks";
  }

  @GetMapping("/notices/{id}/thanks")
  String thanks(@PathVariable String id) {
    return "notice/thanks";
  }

  @GetMapping("/notices/{id}/poster")
  ResponseEntity<byte[]> poster(@PathVariable String id) {
    Notice notice = visible(id);
    Posting.View view = posting.view(notice, Locale.CHINA);
    String address = platform.baseUrl() + "/notices/" + id;
    byte[] pdf = prints.pdf("notice/poster.ftlh", Map.of("view", view, "address", address));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"notice-" + id + ".pdf\"")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .body(pdf);
  }

  /** The public sees open notices; those who read the case see closed ones too. */
  private Notice visible(String id) {
    Notice notice = notices.find(id).orElseThrow(Problem::notFound);
    if (!notice.openOn(clock.today()) && !staff(notice)) {
      throw new Problem(Problem.Kind.NOT_FOUND, "notice.over");
    }
    return notice;
  }

  private boolean staff(Notice notice) {
    Optional<Actor> actor = current.find();
    return actor.isPresent()
        && access.may(actor.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(notice.no())));
  }

  private static List<String> errors(Input input) {
    int length = input.reason().codePointCount(0, input.reason().length());
    if (length < SHORTEST) {
      return List.of("notice.object.reason.short");
    }
    if (length > LONGEST || input.name().length() > LONGEST_NAME) {
      return List.of("notice.object.long");
    }
    return input.phone().isEmpty() || input.phone().matches("[0-9+ -]{7,20}")
        ? List.of()
        : List.of("notice.object.phone.wrong");
  }

  private static Optional<DivisionCode> code(String text) {
    return text.matches("\\d{12}") ? Optional.of(new DivisionCode(text)) : Optional.empty();
  }

  /** What the form sends; blanks around are dropped. */
  public record Input(String name, String phone, String reason) {
    public Input {
      name = name == null ? "" : name.strip();
      phone = phone == null ? "" : phone.strip();
      reason = reason == null ? "" : reason.strip();
    }

    @Override
    public String toString() {
      return "***";
    }
  }
}
