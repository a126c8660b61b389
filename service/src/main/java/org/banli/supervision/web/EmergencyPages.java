package org.banli.supervision.web;

import java.util.List;
import java.util.Optional;
import org.banli.benefit.Emergencies;
import org.banli.benefit.Emergencies.Emergency;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.supervision.LocalRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Emergency periods: declared for a place, ended early (R28). */
@Controller
@RequestMapping("/admin/emergency")
class EmergencyPages {

  private final CurrentActor actor;
  private final LocalRules rules;
  private final Emergencies emergencies;
  private final Area area;
  private final Divisions divisions;
  private final ApplicationClock clock;

  EmergencyPages(
      CurrentActor actor,
      LocalRules rules,
      Emergencies emergencies,
      Area area,
      Divisions divisions,
      ApplicationClock clock) {
    this.actor = actor;
    this.rules = rules;
    this.emergencies = emergencies;
    this.area = area;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** A line of the list. */
  public record Line(Emergency period, String place, boolean inForce, boolean open) {}

  @GetMapping
  String list(@RequestParam Optional<DivisionCode> division, ModelMap page) {
    var place = area.show(division, page);
    page.addAttribute("periods", lines(place.code()));
    page.addAttribute("today", clock.today().toString());
    return "supervision/emergency";
  }

  private List<Line> lines(DivisionCode place) {
    var today = clock.today();
    return emergencies.around(place).stream()
        .map(
            one ->
                new Line(
                    one,
                    divisions.find(one.place()).map(Division::name).orElse(one.place().value()),
                    one.lastsOn(today),
                    one.openOn(today)))
        .toList();
  }

  @PostMapping
  String declare(Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          var place = form.division("division");
          rules.declareEmergency(
              actor.get(),
              new Emergencies.Declaration(
                  place, form.text("reason"), form.day("from"), form.day("until")));
          return "redirect:/admin/emergency?division=" + place;
        },
        () -> list(Optional.empty(), page));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable long id, Attempted attempted, ModelMap page) {
    page.addAttribute("at", id);
    return attempted.by(
        form -> {
          var place = rules.endEmergency(actor.get(), id, form.text("endReason"));
          return "redirect:/admin/emergency?division=" + place;
        },
        () -> list(Optional.of(emergencies.get(id).place()), page));
  }
}
