package org.banli.supervision.web;

import java.util.Optional;
import org.banli.identity.CurrentActor;
import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.supervision.Administration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offices of a place and who works there. */
@Controller
@RequestMapping("/admin/offices")
class OfficePages {

  private final CurrentActor actor;
  private final Administration administration;
  private final Area area;
  private final Offices offices;
  private final Staff staff;
  private final ApplicationClock clock;

  OfficePages(
      CurrentActor actor,
      Administration administration,
      Area area,
      Offices offices,
      Staff staff,
      ApplicationClock clock) {
    this.actor = actor;
    this.administration = administration;
    this.area = area;
    this.offices = offices;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam Optional<DivisionCode> division, ModelMap page) {
    var place = area.show(division, page);
    page.addAttribute("offices", offices.around(place.code(), clock.today()));
    page.addAttribute("levels", Offices.LEVELS);
    return "supervision/offices";
  }

  @PostMapping
  String open(Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> "redirect:/admin/offices/" + open(form),
        () -> list(Optional.of(attempted.form().division("division")), page));
  }

  private long open(Filled form) {
    String name = form.need("name", 100);
    String nameEn = form.text("nameEn");
    return administration.openOffice(
        actor.get(),
        name,
        nameEn.isEmpty() ? name : form.need("nameEn", 160),
        form.text("level"),
        form.division("division"),
        form.day("from"));
  }

  @GetMapping("/{id}")
  String office(@PathVariable long id, ModelMap page) {
    Office office = administration.office(actor.get(), id);
    page.addAttribute("office", office);
    page.addAttribute("staff", staff.at(id, clock.today()));
    page.addAttribute("roles", Staff.ROLES);
    page.addAttribute("successors", offices.alternatives(id, clock.today()));
    page.addAttribute("today", clock.today().toString());
    return "supervision/office";
  }

  @PostMapping("/{id}/close")
  String close(@PathVariable long id, Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          administration.closeOffice(
              actor.get(), id, form.day("closing"), form.number("successor"));
          return "redirect:/admin/offices/" + id;
        },
        () -> office(id, page));
  }

  /** The password is shown on the answer itself, once, and kept nowhere. */
  @PostMapping("/{id}/staff")
  String hire(@PathVariable long id, Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          var person =
              new Administration.Person(
                  form.need("name", 60), form.need("login", 64), form.text("idNumber"));
          page.addAttribute("hired", administration.hire(actor.get(), id, person, post(form, "")));
          return office(id, page);
        },
        () -> office(id, page));
  }

  @PostMapping("/{id}/positions")
  String appoint(@PathVariable long id, Attempted attempted, ModelMap page) {
    return attempted.by(
        form -> {
          administration.appoint(actor.get(), id, form.need("person", 64), post(form, "as-"));
          return "redirect:/admin/offices/" + id;
        },
        () -> office(id, page));
  }

  private static Administration.Post post(Filled form, String prefix) {
    return new Administration.Post(
        form.text(prefix + "role"), form.day(prefix + "from"), form.dayOrNone(prefix + "to"));
  }
}
