package org.banli.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banli.notice.Notices.Notice;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
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

  private final Counter counter;
  private final Posting posting;
  private final Divisions divisions;

  NoticePages(Counter counter, Posting posting, Divisions divisions) {
    this.counter = counter;
    this.posting = posting;
    this.divisions = divisions;
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
    List<Notice> open = counter.open(under);
    page.addAttribute("notices", open.stream().map(n -> posting.view(n, locale)).toList());
    page.addAttribute("places", posting.places(open, under.map(Division::path).orElse("/")));
    under.ifPresent(division -> page.addAttribute("place", division));
    return LIST;
  }

  @GetMapping("/notices/{id}")
  String show(@PathVariable String id, Locale locale, Model page) {
    Notice notice = counter.visible(id);
    page.addAttribute("view", posting.view(notice, locale));
    page.addAttribute("open", counter.open(notice));
    page.addAttribute("staff", counter.staff(notice));
    page.asMap().putIfAbsent("input", new Input("", "", ""));
    page.asMap().putIfAbsent("errors", List.of());
    return NOTICE;
  }

  /** {@code website} is a field that people do not see: whoever fills it in is a machine. */
  @PostMapping("/notices/{id}")
  String object(
      @PathVariable String id,
      Input input,
      @RequestParam(defaultValue = "") String website,
      HttpServletRequest request,
      Locale locale,
      Model page) {
    Optional<String> error =
        website.isEmpty() ? counter.object(id, input, request.getRemoteAddr()) : Optional.empty();
    if (error.isPresent()) {
      page.addAttribute("errors", List.of(error.get()));
      page.addAttribute("input", input);
      return show(id, locale, page);
    }
    return "redirect:/notices/" + id + "/thanks";
  }

  @GetMapping("/notices/{id}/thanks")
  String thanks(@PathVariable String id) {
    return "notice/thanks";
  }

  @GetMapping("/notices/{id}/poster")
  ResponseEntity<byte[]> poster(@PathVariable String id) {
    return counter.poster(id);
  }

  private static Optional<DivisionCode> code(String text) {
    return text.matches("\\d{12}") ? Optional.of(new DivisionCode(text)) : Optional.empty();
  }
}
