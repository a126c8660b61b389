package org.banli.worklist.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Messages;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /cases/{no}}: the case for staff to read; messages to the applicant. */
@Controller("worklistCasePage")
class CasePage {

  private final CaseBook book;
  private final CurrentActor current;
  private final Messages messages;
  private final Parties parties;

  CasePage(CaseBook book, CurrentActor current, Messages messages, Parties parties) {
    this.book = book;
    this.current = current;
    this.messages = messages;
    this.parties = parties;
  }

  @GetMapping("/cases/{no}")
  ModelAndView read(@PathVariable CaseNo no, Locale locale) {
    var page = new ModelAndView("worklist/case");
    book.open(current.get(), no, page, locale);
    return page;
  }

  /** A party who has come withdraws the case (N15). */
  @PostMapping("/cases/{no}/parties/{role}/withdrawal")
  String withdraw(
      @PathVariable CaseNo no,
      @PathVariable String role,
      @RequestParam(name = "_presence", defaultValue = "ACCOUNT") String presence,
      @RequestParam(name = "_note", defaultValue = "") String note,
      @RequestParam(name = "_text", defaultValue = "") String reason,
      RedirectAttributes flash) {
    try {
      parties.withdraw(current.get(), no, role, presence(presence, note), reason.strip());
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.REFUSED) {
        throw problem;
      }
      flash.addFlashAttribute("unwithdrawn", reason);
      flash.addFlashAttribute("stale", Told.of(problem));
    }
    return "redirect:/cases/" + no + "#parties";
  }

  private static Presence presence(String how, String note) {
    return new Presence(
        Stream.of(Presence.How.values())
            .filter(it -> it.name().equals(how))
            .findFirst()
            .orElse(Presence.How.ACCOUNT),
        note);
  }

  @PostMapping("/cases/{no}/messages")
  String send(
      @PathVariable CaseNo no,
      @RequestParam("_text") String text,
      @RequestParam(name = "_task", defaultValue = "0") long task,
      RedirectAttributes flash) {
    var actor = current.get();
    book.demand(actor, no);
    try {
      messages.send(actor, no, text);
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.REFUSED) {
        throw problem;
      }
      flash.addFlashAttribute("unsent", text);
      flash.addFlashAttribute("stale", Told.of(problem));
    }
    return "redirect:" + (task > 0 ? "/tasks/" + task : "/cases/" + no) + "#messages";
  }
}
