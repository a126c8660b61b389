package org.banli.supervision.web;

import org.banli.identity.CurrentActor;
import org.banli.identity.Staff.Tenure;
import org.banli.platform.ApplicationClock;
import org.banli.supervision.Administration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of staff: positions, password, second factor. */
@Controller
@RequestMapping("/admin/staff/{id}")
class StaffPages {

  private static final String PAGE = "supervision/staff";

  private final CurrentActor actor;
  private final Administration administration;
  private final ApplicationClock clock;

  StaffPages(CurrentActor actor, Administration administration, ApplicationClock clock) {
    this.actor = actor;
    this.administration = administration;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, ModelMap page) {
    var member = administration.member(actor.get(), id);
    page.addAttribute("member", member);
    page.addAttribute("lasting", member.lasting(clock.today()).stream().map(Tenure::id).toList());
    page.addAttribute("visits", administration.visits(actor.get(), id));
    page.addAttribute("today", clock.today().toString());
    return PAGE;
  }

  @PostMapping("/positions/{position}/end")
  String endPosition(
      @PathVariable long id,
      @PathVariable long position,
      Attempted attempted,
      RedirectAttributes next,
      ModelMap page) {
    return attempted.by(
        form -> {
          int back = administration.endPosition(actor.get(), id, position, form.day("on"));
          next.addFlashAttribute("back", back);
          return back(id);
        },
        () -> show(id, page));
  }

  /** Shown on the answer itself, once, and kept nowhere. */
  @PostMapping("/password")
  String resetPassword(@PathVariable long id, ModelMap page) {
    page.addAttribute("password", administration.resetPassword(actor.get(), id));
    return show(id, page);
  }

  @PostMapping("/second-factor")
  String resetSecondFactor(@PathVariable long id, RedirectAttributes next) {
    administration.resetSecondFactor(actor.get(), id);
    next.addFlashAttribute("reset", true);
    return back(id);
  }

  @PostMapping("/close")
  String close(@PathVariable long id, Attempted attempted, RedirectAttributes next, ModelMap page) {
    return attempted.by(
        form -> {
          next.addFlashAttribute("back", administration.closeAccount(actor.get(), id));
          return back(id);
        },
        () -> show(id, page));
  }

  private static String back(long id) {
    return "redirect:/admin/staff/" + id;
  }
}
