package org.banli.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseNo;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.banli.worklist.Worklist.Completion;
import org.banli.worklist.Worklist.Incomplete;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /tasks/{id}}: the case, or for a contractor the visit, with what is to be done now. */
@Controller("worklistTaskPage")
class TaskPage {

  private final Worklist worklist;
  private final CurrentActor current;
  private final CaseBook book;
  private final VisitBook visit;
  private final TaskForms forms;

  TaskPage(
      Worklist worklist, CurrentActor current, CaseBook book, VisitBook visit, TaskForms forms) {
    this.worklist = worklist;
    this.current = current;
    this.book = book;
    this.visit = visit;
    this.forms = forms;
  }

  @GetMapping("/tasks/{id}")
  ModelAndView task(@PathVariable long id, Locale locale) {
    var actor = current.get();
    try {
      return page(actor, worklist.get(actor, id), forms::asKept, List.of(), locale);
    } catch (Problem problem) {
      return gone(actor, id, problem, Optional.empty(), locale);
    }
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(@PathVariable long id, RedirectAttributes flash) {
    return act("/tasks/" + id, flash, () -> worklist.claim(current.get(), id));
  }

  /** A leader who gives it back for somebody cannot open the task, only the case. */
  @PostMapping("/tasks/{id}/release")
  String release(
      @PathVariable long id, @RequestParam("_case") CaseNo no, RedirectAttributes flash) {
    return act("/cases/" + no, flash, () -> worklist.release(current.get(), id));
  }

  /** The page itself says what has become of the task when somebody else was first. */
  private static String act(String next, RedirectAttributes flash, Runnable action) {
    try {
      action.run();
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.STALE) {
        throw problem;
      }
      flash.addFlashAttribute("stale", Told.of(problem));
    }
    return "redirect:" + next;
  }

  @PostMapping("/tasks/{id}")
  ModelAndView complete(
      @PathVariable long id, HttpServletRequest request, RedirectAttributes flash, Locale locale) {
    var actor = current.get();
    WorkItem item;
    try {
      item = worklist.get(actor, id);
    } catch (Problem problem) {
      return gone(actor, id, problem, Optional.of(request), locale);
    }
    var typed = forms.read(actor, item, request);
    if (typed.editing()) {
      return page(actor, item, it -> typed, typed.defects(), locale);
    }
    return complete(actor, item, typed, flash, locale);
  }

  private ModelAndView complete(
      Actor actor, WorkItem item, Typed typed, RedirectAttributes flash, Locale locale) {
    if (!typed.defects().isEmpty()) {
      return refused(actor, item, typed, typed.defects(), locale);
    }
    try {
      worklist.complete(actor, item.id(), completion(typed));
    } catch (Incomplete incomplete) {
      return refused(actor, item, typed, incomplete.defects(), locale);
    } catch (Problem problem) {
      return second(actor, item, typed, problem, locale);
    }
    flash.addFlashAttribute("completed", item.no().value());
    return new ModelAndView("redirect:/inbox");
  }

  private static Completion completion(Typed typed) {
    return new Completion(
        typed.version(),
        typed.outcome(),
        typed.opinion(),
        typed.answers(),
        Optional.empty(),
        typed.shown());
  }

  private ModelAndView refused(
      Actor actor, WorkItem item, Typed typed, List<Defect> defects, Locale locale) {
    var page = page(actor, item, it -> typed, defects, locale);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** Somebody was first, or the item has changed: what was typed stands on the page again. */
  private ModelAndView second(
      Actor actor, WorkItem item, Typed typed, Problem problem, Locale locale) {
    if (problem.kind() == Problem.Kind.NOT_FOUND) {
      throw problem;
    }
    ModelAndView page;
    try {
      page = page(actor, worklist.get(actor, item.id()), it -> typed, List.of(), locale);
      page.addObject("stale", Told.of(problem));
    } catch (Problem gone) {
      page = gone(actor, item.id(), gone, locale, typed);
    }
    page.setStatus(
        problem.kind() == Problem.Kind.STALE
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(
      Actor actor, WorkItem item, TaskForms.Source source, List<Defect> defects, Locale locale) {
    var page = new ModelAndView(actor.isContractor() ? "worklist/visit" : "worklist/case");
    var file = open(actor, item, page, locale);
    var typed = source.of(item);
    page.addObject("item", item);
    page.addObject("standsIn", item.asked().party().isPresent());
    page.addObject("assignee", item.assignee().orElse(0));
    page.addObject("assigneeName", item.assigneeName().orElse(""));
    page.addObject("due", item.due().orElse(null));
    page.addObject("typed", typed);
    page.addObject("drawn", forms.pictures(typed));
    page.addObject("mayRelease", mayRelease(actor, item));
    page.addObject("defects", own(defects));
    page.addObject("form", forms.draw(file, item, typed, others(defects), locale).orElse(null));
    return page;
  }

  /** A contractor gets what the visit needs, and no page of the case (R11). */
  private CaseFile open(Actor actor, WorkItem item, ModelAndView page, Locale locale) {
    return actor.isContractor()
        ? visit.open(actor, item, page)
        : book.open(actor, item.no(), page, locale);
  }

  private static boolean mayRelease(Actor actor, WorkItem item) {
    return item.assignee().isPresent() && item.assignee().getAsLong() == actor.account();
  }

  private ModelAndView gone(
      Actor actor, long id, Problem problem, Optional<HttpServletRequest> posted, Locale locale) {
    if (problem.kind() != Problem.Kind.STALE) {
      throw problem;
    }
    var done = worklist.done(actor, id);
    var typed = posted.map(request -> forms.typedToo(done, request)).orElse(Typed.NOTHING);
    var page = gone(actor, id, problem, locale, typed);
    page.setStatus(posted.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK);
    return page;
  }

  private ModelAndView gone(Actor actor, long id, Problem problem, Locale locale, Typed typed) {
    if (problem.kind() != Problem.Kind.STALE) {
      throw problem;
    }
    var done = worklist.done(actor, id);
    var page = new ModelAndView("worklist/gone");
    page.addObject("stale", Told.of(problem));
    page.addObject("done", done);
    page.addObject("typed", typed);
    page.addObject("sheet", forms.sheet(done, typed, locale).orElse(null));
    return page;
  }

  /** Defects of outcome and opinion; the form's macro says its own. */
  private static List<Defect> own(List<Defect> defects) {
    return defects.stream().filter(TaskPage::isOwn).toList();
  }

  private static List<Defect> others(List<Defect> defects) {
    var others = new ArrayList<>(defects);
    others.removeIf(TaskPage::isOwn);
    return others;
  }

  private static boolean isOwn(Defect defect) {
    return Set.of("outcome", "opinion", "presence").contains(defect.path());
  }
}
