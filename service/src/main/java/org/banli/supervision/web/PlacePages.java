package org.banli.supervision.web;

import java.time.LocalDate;
import java.util.Optional;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.supervision.Administration;
import org.banli.supervision.LocalRules;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Divisions that end, and the parameters a division sets. */
@Controller
@RequestMapping("/admin")
class PlacePages {

  private final CurrentActor actor;
  private final Administration administration;
  private final LocalRules rules;
  private final Area area;
  private final StandardLists lists;
  private final ApplicationClock clock;

  PlacePages(
      CurrentActor actor,
      Administration administration,
      LocalRules rules,
      Area area,
      StandardLists lists,
      ApplicationClock clock) {
    this.actor = actor;
    this.administration = administration;
    this.rules = rules;
    this.area = area;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/divisions")
  String divisions(@RequestParam Optional<DivisionCode> division, ModelMap page) {
    area.show(division, page);
    return "supervision/divisions";
  }

  @PostMapping("/divisions")
  String merge(Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          var old = form.division("old");
          administration.merge(actor.get(), old, form.division("into"), form.day("on"));
          return "redirect:/admin/divisions?division=" + old;
        },
        () -> divisions(Optional.empty(), page));
  }

  @GetMapping("/standards")
  String standards(
      @RequestParam Optional<DivisionCode> division,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
      @RequestParam(defaultValue = "") String search,
      ModelMap page) {
    var place = area.show(division, page);
    var day = on.orElseGet(clock::today);
    page.addAttribute("on", day.toString());
    page.addAttribute("search", search.strip());
    page.addAttribute("words", lists.words());
    page.addAttribute("lists", lists.of(place.code(), day, search));
    return "supervision/standards";
  }

  @PostMapping("/standards")
  String set(Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          var place = form.division("division");
          rules.setStandard(
              actor.get(),
              form.need("key", 64),
              place,
              form.need("value", 100),
              form.day("from"),
              form.text("law"));
          return "redirect:/admin/standards?division=" + place;
        },
        () ->
            standards(
                Optional.of(attempted.form().division("division")), Optional.empty(), "", page));
  }
}
