package org.banli.supervision.web;

import java.util.Optional;
import org.banli.clock.CalendarYears;
import org.banli.clock.WorkingCalendar;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.DemoClock;
import org.banli.platform.Problem;
import org.banli.process.Incidents;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.supervision.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an administrator looks after: reach of the offices, calendar, stuck steps, the demo's clock.
 */
@Controller
@RequestMapping("/admin")
class AdminPages {

  private final CurrentActor actor;
  private final Access access;
  private final ApplicationClock clock;
  private final Optional<DemoClock> demoClock;
  private final WorkingCalendar calendar;
  private final CalendarYears years;
  private final Incidents incidents;
  private final Reach reach;
  private final Divisions divisions;

  AdminPages(
      CurrentActor actor,
      Access access,
      ApplicationClock clock,
      Optional<DemoClock> demoClock,
      WorkingCalendar calendar,
      CalendarYears years,
      Incidents incidents,
      Reach reach,
      Divisions divisions) {
    this.actor = actor;
    this.access = access;
    this.clock = clock;
    this.demoClock = demoClock;
    this.calendar = calendar;
    this.years = years;
    this.incidents = incidents;
    this.reach = reach;
    this.divisions = divisions;
  }

  @ModelAttribute
  void administratorsOnly() {
    access.demand(actor.get(), Access.Act.ADMINISTER, Access.Subject.NONE);
  }

  @GetMapping
  String overview(Model page) {
    page.addAttribute("knownUntil", calendar.knownUntil());
    page.addAttribute("incidents", incidents.open().size());
    page.addAttribute("clockMoves", demoClock.isPresent());
    return "supervision/overview";
  }

  @GetMapping("/clock")
  String clock(Model page) {
    movable();
    page.addAttribute("aheadDays", clock.offset().toDays());
    page.addAttribute("workingDay", calendar.isWorkingDay(clock.today()));
    return "supervision/clock";
  }

  @PostMapping("/clock")
  String forward(@RequestParam int amount, @RequestParam Unit unit, RedirectAttributes next) {
    movable().forward(unit.from(clock, calendar, amount));
    next.addFlashAttribute("moved", true);
    return "redirect:/admin/clock";
  }

  @GetMapping("/calendar")
  String calendar(Model page) {
    page.addAttribute("years", years.years());
    page.addAttribute("knownUntil", calendar.knownUntil());
    return "supervision/calendar";
  }

  /** A refused import shows the page again with what was typed. */
  @PostMapping("/calendar")
  String importYear(
      @RequestParam int year, @RequestParam String days, Model page, RedirectAttributes next) {
    try {
      years.importYear(actor.get(), year, days);
    } catch (Problem refused) {
      page.addAttribute("problem", refused);
      page.addAttribute("year", year);
      page.addAttribute("days", days);
      return calendar(page);
    }
    next.addFlashAttribute("imported", year);
    return "redirect:/admin/calendar";
  }

  @GetMapping("/reach")
  String reach(@RequestParam Optional<DivisionCode> under, Model page) {
    var place = under.or(this::ownArea);
    page.addAttribute("place", place.map(divisions::fullName).orElse(""));
    page.addAttribute(
        "gaps", place.map(code -> reach.gaps(code, clock.today())).orElseGet(java.util.List::of));
    return "supervision/reach";
  }

  @GetMapping("/incidents")
  String incidents(Model page) {
    page.addAttribute("incidents", incidents.open());
    return "supervision/incidents";
  }

  @PostMapping("/incidents/{id}/retry")
  String retry(@PathVariable String id, RedirectAttributes next) {
    incidents.retry(actor.get(), id);
    next.addFlashAttribute("retried", true);
    return "redirect:/admin/incidents";
  }

  private DemoClock movable() {
    return demoClock.orElseThrow(Problem::notFound);
  }

  private Optional<DivisionCode> ownArea() {
    return actor.get().positions().stream()
        .filter(position -> position.role().equals("administrator"))
        .findFirst()
        .flatMap(position -> divisions.at(position.divisionPath()))
        .map(Division::code);
  }
}
