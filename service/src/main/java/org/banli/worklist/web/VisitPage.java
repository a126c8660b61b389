package org.banli.worklist.web;

import org.banli.casefile.CaseNo;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.banli.worklist.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a visit to a contractor and takes it back (R11). */
@Controller("worklistVisitPage")
class VisitPage {

  private final Visits visits;
  private final CurrentActor current;

  VisitPage(Visits visits, CurrentActor current) {
    this.visits = visits;
    this.current = current;
  }

  /** Both buttons stand on the case page, which all in the office who may press them can read. */
  @PostMapping("/tasks/{id}/assign")
  String assign(
      @PathVariable long id,
      @RequestParam("_case") CaseNo no,
      @RequestParam(name = "_contractor", defaultValue = "0") long contractor,
      RedirectAttributes flash) {
    return act(no, flash, () -> visits.assign(current.get(), id, contractor));
  }

  /** Also for the contractor, who gives it back and reads no case. */
  @PostMapping("/tasks/{id}/take-back")
  String takeBack(
      @PathVariable long id, @RequestParam("_case") CaseNo no, RedirectAttributes flash) {
    return act(no, flash, () -> visits.takeBack(current.get(), id));
  }

  private String act(CaseNo no, RedirectAttributes flash, Runnable action) {
    try {
      action.run();
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        throw problem;
      }
      flash.addFlashAttribute("stale", Told.of(problem));
    }
    return current.get().isContractor() ? "redirect:/inbox" : "redirect:/cases/" + no;
  }
}
