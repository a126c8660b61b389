package org.banli.payment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.payment.Payments;
import org.banli.payment.Payments.Status;
import org.banli.payment.Payments.View;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What decisions have promised to pay: the county's clerk says what was paid. */
@Controller
@RequestMapping("/payments")
class PaymentPages {

  private final CurrentActor current;
  private final Access access;
  private final Payments payments;
  private final ApplicationClock clock;

  PaymentPages(CurrentActor current, Access access, Payments payments, ApplicationClock clock) {
    this.current = current;
    this.access = access;
    this.payments = payments;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "DUE") View view) {
    var page = new ModelAndView("payment/payments");
    page.addObject("payments", payments.list(current.get(), view));
    page.addObject("views", View.values());
    page.addObject("chosen", view.name());
    return page;
  }

  @GetMapping("/{id}")
  ModelAndView payment(@PathVariable long id) {
    var page = new ModelAndView("payment/payment");
    page.addObject("payment", payments.get(current.get(), id));
    page.addObject("mayPay", access.may(current.get(), Access.Act.PAY, Access.Subject.NONE));
    page.addObject("today", clock.today());
    return page;
  }

  @PostMapping("/{id}")
  ModelAndView move(
      @PathVariable long id,
      @RequestParam int step,
      @RequestParam Status status,
      @RequestParam Map<String, String> typed) {
    try {
      var what =
          new Payments.Move(
              status,
              day(typed.getOrDefault("day", "")),
              typed.getOrDefault("voucher", ""),
              typed.getOrDefault("note", ""));
      payments.move(current.get(), id, step, what);
      return new ModelAndView("redirect:/payments/" + id);
    } catch (Problem problem) {
      return again(id, problem, typed);
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException noDay) {
      throw Problem.refused("payment.refused.day");
    }
  }

  /** What was typed stays in its fields. */
  private ModelAndView again(long id, Problem problem, Map<String, String> typed) {
    if (problem.kind() == Problem.Kind.NOT_FOUND) {
      throw problem;
    }
    var page = payment(id);
    page.addObject("problem", problem);
    page.addObject("typed", typed);
    page.setStatus(
        problem.kind() == Problem.Kind.STALE
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
