package org.banli.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.banli.register.Followups;
import org.banli.register.Followups.Referral;
import org.banli.register.Followups.Status;
import org.banli.register.RegisterBooks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Referrals to departments, and commitments broken. */
@Controller
@RequestMapping("/registers")
class RegisterPages {

  private final CurrentActor current;
  private final Access access;
  private final Followups followups;
  private final RegisterBooks books;

  RegisterPages(CurrentActor current, Access access, Followups followups, RegisterBooks books) {
    this.current = current;
    this.access = access;
    this.followups = followups;
    this.books = books;
  }

  @GetMapping
  String first() {
    access.demand(current.get(), Access.Act.READ_REGISTERS, Access.Subject.NONE);
    return "redirect:/registers/referrals";
  }

  @GetMapping("/referrals")
  ModelAndView referrals(@RequestParam Optional<Status> status, Locale locale) {
    var page = page("register/referrals", Access.Act.FOLLOW_UP);
    page.addObject("departments", byDepartment(status, locale));
    page.addObject("statuses", Status.values());
    page.addObject("chosen", status.map(Status::name).orElse(""));
    return page;
  }

  @PostMapping("/referrals/{id}")
  ModelAndView move(
      @PathVariable long id,
      @RequestParam int step,
      @RequestParam Status status,
      @RequestParam(defaultValue = "") String note,
      Locale locale) {
    try {
      followups.move(current.get(), id, step, status, note);
      return new ModelAndView("redirect:/registers/referrals#r" + id);
    } catch (Problem problem) {
      return again(referrals(Optional.empty(), locale), problem, id, note);
    }
  }

  @GetMapping("/breaches")
  ModelAndView breaches() {
    var page = page("register/breaches", Access.Act.RESTORE);
    page.addObject("breaches", followups.breaches(current.get()));
    return page;
  }

  @PostMapping("/breaches/{id}/restore")
  ModelAndView restore(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
    try {
      followups.restore(current.get(), id, reason);
      return new ModelAndView("redirect:/registers/breaches#r" + id);
    } catch (Problem problem) {
      return again(breaches(), problem, id, reason);
    }
  }

  private ModelAndView page(String view, Access.Act act) {
    var page = new ModelAndView(view);
    page.addObject("books", books.all());
    page.addObject("mayAct", access.may(current.get(), act, Access.Subject.NONE));
    return page;
  }

  private Map<String, List<Referral>> byDepartment(Optional<Status> status, Locale locale) {
    return followups.referrals(current.get(), status).stream()
        .collect(
            Collectors.groupingBy(
                referral -> referral.departmentName().in(locale),
                TreeMap::new,
                Collectors.toList()));
  }

  /** What was typed stays beside its row. */
  private static ModelAndView again(ModelAndView page, Problem problem, long id, String typed) {
    if (problem.kind() == Problem.Kind.NOT_FOUND) {
      throw problem;
    }
    page.addObject("problem", problem);
    page.addObject("at", id);
    page.addObject("typed", typed);
    page.setStatus(
        problem.kind() == Problem.Kind.STALE
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
