package org.banli.payment.web;

import java.math.BigDecimal;
import java.util.Map;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.payment.Funds;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Funds: a township reads its own, the county those of its area, and the county fills them. */
@Controller
@RequestMapping("/funds")
class FundPages {

  private static final String PETTY = "petty";

  private final CurrentActor current;
  private final Access access;
  private final Funds funds;

  FundPages(CurrentActor current, Access access, Funds funds) {
    this.current = current;
    this.access = access;
    this.funds = funds;
  }

  @GetMapping
  ModelAndView list() {
    var page = page("payment/funds");
    var all = funds.of(current.get());
    page.addObject("funds", all);
    page.addObject(
        "total", all.stream().map(Funds.Fund::balance).reduce(BigDecimal.ZERO, BigDecimal::add));
    page.addObject("offices", funds.without(current.get(), PETTY));
    return page;
  }

  @PostMapping
  ModelAndView open(@RequestParam Map<String, String> typed) {
    try {
      var name = new Bilingual(text(typed, "nameZh"), text(typed, "nameEn"));
      long office = number(text(typed, "office"), "payment.fund.refused.office").longValue();
      long id = funds.open(current.get(), office, text(typed, "code"), name);
      return new ModelAndView("redirect:/funds/" + id);
    } catch (Problem problem) {
      return again(list(), problem, typed);
    }
  }

  @GetMapping("/{id}")
  ModelAndView fund(@PathVariable long id) {
    var page = page("payment/fund");
    page.addObject("fund", funds.get(current.get(), id));
    page.addObject("entries", funds.entries(current.get(), id));
    return page;
  }

  @PostMapping("/{id}/top-up")
  ModelAndView topUp(@PathVariable long id, @RequestParam Map<String, String> typed) {
    try {
      funds.topUp(current.get(), id, amount(text(typed, "amount")), text(typed, "reason"));
      return new ModelAndView("redirect:/funds/" + id);
    } catch (Problem problem) {
      return again(fund(id), problem, typed);
    }
  }

  @PostMapping("/{id}/correct")
  ModelAndView correct(@PathVariable long id, @RequestParam Map<String, String> typed) {
    try {
      int entry = number(text(typed, "entry"), "payment.fund.refused.entry").intValue();
      var by = amount(text(typed, "correctBy"));
      funds.correct(current.get(), id, entry, by, text(typed, "correctReason"));
      return new ModelAndView("redirect:/funds/" + id);
    } catch (Problem problem) {
      return again(fund(id), problem, typed);
    }
  }

  private ModelAndView page(String view) {
    var page = new ModelAndView(view);
    page.addObject("mayTopUp", access.may(current.get(), Access.Act.TOP_UP, Access.Subject.NONE));
    return page;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static BigDecimal amount(String typed) {
    if (!typed.matches("-?\\d{1,8}(\\.\\d{1,2})?")) {
      throw Problem.refused("payment.refused.amount");
    }
    return new BigDecimal(typed);
  }

  private static BigDecimal number(String typed, String otherwise) {
    if (!typed.matches("\\d{1,9}")) {
      throw new Problem(Problem.Kind.REFUSED, otherwise);
    }
    return new BigDecimal(typed);
  }

  /** What was typed stays in its fields. */
  private static ModelAndView again(ModelAndView page, Problem problem, Map<String, String> typed) {
    if (problem.kind() == Problem.Kind.NOT_FOUND) {
      throw problem;
    }
    page.addObject("problem", problem);
    page.addObject("typed", typed);
    page.setStatus(
        problem.kind() == Problem.Kind.STALE
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
