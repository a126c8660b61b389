package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.casefile.PostedForms;
import org.banli.form.Form;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.lead.Leads;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of questions: one group of the form a page, saved on every step. */
@Controller
class DraftPages {

  private final CurrentActor current;
  private final Drafts drafts;
  private final Questions questions;
  private final PostedForms posts;
  private final Leads leads;

  DraftPages(
      CurrentActor current, Drafts drafts, Questions questions, PostedForms posts, Leads leads) {
    this.current = current;
    this.drafts = drafts;
    this.questions = questions;
    this.posts = posts;
    this.leads = leads;
  }

  /** Where the person was last; a draft that was submitted leads to its case. */
  @GetMapping("/drafts/{id}")
  String resume(@PathVariable String id) {
    var actor = current.get();
    var submitted = drafts.submittedAs(actor, id);
    if (submitted.isPresent()) {
      return "redirect:/my/cases/" + submitted.get() + "/submitted";
    }
    var draft = drafts.get(actor, id);
    var shown = questions.shown(draft, draft.answers());
    var page = draft.page() != null && shown.contains(draft.page()) ? draft.page() : shown.get(0);
    return redirect(id, page);
  }

  @GetMapping("/drafts/{id}/pages/{page}")
  String show(@PathVariable String id, @PathVariable String page, Locale locale, Model model) {
    var actor = current.get();
    if (drafts.submittedAs(actor, id).isPresent()) {
      return "redirect:/drafts/" + id;
    }
    var draft = drafts.get(actor, id);
    var at = questions.page(draft, page);
    return draw(new Drawn(draft, at, draft.answers(), List.of(), Optional.empty()), locale, model);
  }

  @PostMapping("/drafts/{id}/pages/{page}")
  String post(
      @PathVariable String id,
      @PathVariable String page,
      @RequestParam int version,
      @RequestParam(name = "_go", defaultValue = "next") String go,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var actor = current.get();
    if (drafts.submittedAs(actor, id).isPresent()) {
      return "redirect:/drafts/" + id;
    }
    var draft = drafts.get(actor, id);
    var at = questions.page(draft, page);
    var form = questions.form(draft);
    var posted = posts.read(actor, id, form, Optional.of(at.id()), request);
    var typed = PageAnswers.merge(at, draft.answers(), posted.answers());
    try {
      var saved = drafts.save(actor, id, version, typed, at.id());
      return proceed(new Step(saved, at, posted, go), response, locale, model);
    } catch (Problem stale) {
      return stale(
          actor,
          new Drawn(draft, at, typed, List.of(), Optional.empty()),
          stale,
          response,
          locale,
          model);
    }
  }

  private String proceed(Step step, HttpServletResponse response, Locale locale, Model model) {
    var draft = step.draft();
    if (step.posted().editing()) {
      return draw(step.drawn(step.posted().defects()), locale, model);
    }
    if (step.go().equals("later")) {
      return "redirect:/my/drafts";
    }
    if (step.go().equals("back")) {
      return neighbour(draft, step.page(), -1);
    }
    var defects = new ArrayList<>(step.posted().defects());
    defects.addAll(defects(step));
    if (!defects.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(step.drawn(defects), locale, model);
    }
    return step.go().equals("check")
        ? "redirect:/drafts/" + draft.id() + "/check"
        : neighbour(draft, step.page(), 1);
  }

  /** Unknown parameters are not kept, but the person is told of them. */
  private List<Validation.Defect> defects(Step step) {
    var answers = new java.util.LinkedHashMap<>(step.draft().answers());
    step.posted().answers().forEach(answers::putIfAbsent);
    return questions.check(step.draft(), Optional.of(step.page().id()), answers).defects();
  }

  /** Somebody saved in between: what was typed stays on the page, what is stored is marked. */
  private String stale(
      Actor actor,
      Drawn typed,
      Problem stale,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (stale.kind() != Problem.Kind.STALE) {
      throw stale;
    }
    var stored = drafts.get(actor, typed.draft().id());
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("stale", stale.key());
    var answers = PageAnswers.merge(typed.page(), stored.answers(), typed.answers());
    return draw(
        new Drawn(stored, typed.page(), answers, List.of(), Optional.of(stored.answers())),
        locale,
        model);
  }

  private String draw(Drawn drawn, Locale locale, Model model) {
    var draft = drawn.draft();
    var page = drawn.page();
    var shown = questions.shown(draft, drawn.answers());
    var view =
        questions.draw(
            draft,
            Optional.of(page.id()),
            drawn.answers(),
            drawn.defects(),
            drawn.before(),
            locale);
    model.addAttribute("view", view);
    model.addAttribute("draft", draft);
    model.addAttribute("lead", lead(draft));
    model.addAttribute("matter", questions.matter(draft));
    model.addAttribute("page", page);
    model.addAttribute("at", shown.indexOf(page.id()) + 1);
    model.addAttribute("total", shown.size() + 2);
    model.addAttribute("first", shown.indexOf(page.id()) <= 0);
    return "applicant/questions";
  }

  private long lead(Draft draft) {
    return draft.onBehalf().isPresent() ? leads.ofDraft(current.get(), draft.id()).orElse(0) : 0;
  }

  private String neighbour(Draft draft, Form.Page page, int by) {
    var shown = questions.shown(draft, draft.answers());
    int at = shown.indexOf(page.id()) + by;
    if (at < 0) {
      return "redirect:/matters/" + draft.matter().id();
    }
    return at < shown.size()
        ? redirect(draft.id(), Objects.requireNonNull(shown.get(at)))
        : "redirect:/drafts/" + draft.id() + "/check";
  }

  private static String redirect(String id, String page) {
    return "redirect:/drafts/" + id + "/pages/" + page;
  }

  /** A page as posted and where the person wants to go. */
  private record Step(Draft draft, Form.Page page, PostedForms.Posted posted, String go) {
    Drawn drawn(List<Validation.Defect> defects) {
      return new Drawn(draft, page, draft.answers(), defects, Optional.empty());
    }
  }

  /** What a page shows; {@code before} marks what is stored when it differs. */
  private record Drawn(
      Draft draft,
      Form.Page page,
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Optional<Map<String, ?>> before) {}
}
