package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.PostedForms;
import org.banli.casefile.SignaturePictures;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.platform.Problem;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.banli.worklist.Worklist.Completion;
import org.banli.worklist.Worklist.Incomplete;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an office asks of the applicant: one page with its form, papers and choices. */
@Controller
class MyTaskPages {

  private final CurrentActor current;
  private final Seen seen;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Worklist worklist;
  private final Progress progress;
  private final Forms forms;
  private final Drawing drawing;
  private final PostedForms posts;
  private final SignaturePictures pictures;

  MyTaskPages(
      CurrentActor current,
      Seen seen,
      CaseFiles cases,
      Catalogue catalogue,
      Worklist worklist,
      Progress progress,
      Forms forms,
      Drawing drawing,
      PostedForms posts,
      SignaturePictures pictures) {
    this.current = current;
    this.seen = seen;
    this.cases = cases;
    this.catalogue = catalogue;
    this.worklist = worklist;
    this.progress = progress;
    this.forms = forms;
    this.drawing = drawing;
    this.posts = posts;
    this.pictures = pictures;
  }

  @GetMapping("/my/cases/{no}/tasks/{item}")
  String show(@PathVariable CaseNo no, @PathVariable long item, Locale locale, Model model) {
    var open = open(no, item);
    var answers =
        open.kept().map(key -> cases.answers(no).getOrDefault(key, Map.of())).orElse(Map.of());
    return draw(no, open, answers, List.of(), locale, model);
  }

  @PostMapping("/my/cases/{no}/tasks/{item}")
  String hand(
      @PathVariable CaseNo no,
      @PathVariable long item,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    try {
      return hand(no, open(no, item), request, response, locale, model);
    } catch (Problem gone) {
      return gone(no, gone, request, response, model);
    }
  }

  private String hand(
      CaseNo no,
      WorkItem open,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var actor = current.get();
    var form = form(no, open);
    var posted =
        form == null
            ? new PostedForms.Posted(Map.of(), false, List.of())
            : posts.read(actor, no.value(), form, Optional.empty(), request);
    model.addAttribute("opinion", parameter(request, "_opinion"));
    model.addAttribute("chosen", parameter(request, "_outcome"));
    if (posted.editing() || !posted.defects().isEmpty()) {
      return draw(no, open, posted.answers(), posted.defects(), locale, model);
    }
    try {
      worklist.complete(actor, open.id(), completion(open, posted, request));
    } catch (Incomplete incomplete) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(no, open, posted.answers(), incomplete.defects(), locale, model);
    }
    return "redirect:/my/cases/" + no;
  }

  /** Somebody was first, or it was taken back: what was typed is shown, to be copied. */
  private static String gone(
      CaseNo no,
      Problem gone,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (gone.kind() != Problem.Kind.STALE) {
      throw gone;
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    List<String> typed = new ArrayList<>();
    PostedForms.values(request).values().forEach(values -> typed.addAll(List.of(values)));
    typed.add(parameter(request, "_opinion"));
    typed.removeIf(String::isBlank);
    model.addAttribute("no", no);
    model.addAttribute("stale", gone.key());
    model.addAttribute("staleWith", List.of(gone.arguments()));
    model.addAttribute("typed", typed);
    return "applicant/gone";
  }

  private WorkItem open(CaseNo no, long item) {
    var actor = current.get();
    seen.asked(actor, no);
    var open = worklist.get(actor, item);
    if (!open.no().equals(no)) {
      throw Problem.notFound();
    }
    return open;
  }

  private static Completion completion(
      WorkItem open, PostedForms.Posted posted, HttpServletRequest request) {
    var version = parameter(request, "version");
    return new Completion(
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : open.version(),
        chosen(open, parameter(request, "_outcome")),
        parameter(request, "_opinion"),
        posted.answers(),
        Optional.empty());
  }

  /** With one outcome there is nothing to choose. */
  private static String chosen(WorkItem open, String asked) {
    return asked.isEmpty() && open.outcomes().size() == 1 ? open.outcomes().get(0).key() : asked;
  }

  private String draw(
      CaseNo no,
      WorkItem item,
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Locale locale,
      Model model) {
    var file = cases.get(no);
    var form = form(no, item);
    if (form != null) {
      model.addAttribute("view", view(file, item, form, answers, defects, locale));
      model.addAttribute("drawn", pictures.posted(answers));
    }
    if (item.asked().party().isPresent()) {
      model.addAttribute("application", application(file, locale));
    }
    model.addAttribute("loose", loose(defects, form != null));
    model.addAttribute("item", item);
    model.addAttribute("file", file);
    model.addAttribute("standing", progress.of(current.get(), file));
    return "applicant/task";
  }

  private Drawing.View view(
      CaseFile file,
      WorkItem item,
      Form form,
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Locale locale) {
    Map<String, Object> context = cases.context(file.no(), item.asked().party());
    return drawing.draw(
        form,
        Optional.empty(),
        new LinkedHashMap<>(answers),
        defects,
        context,
        Optional.empty(),
        locale);
  }

  /** What a party signs. */
  private Drawing.View application(CaseFile file, Locale locale) {
    var form = forms.get(file.matter(), catalogue.get(file.matter()).startForm());
    var answers = cases.answers(file.no()).getOrDefault(form.id(), Map.of());
    return drawing.draw(
        form,
        Optional.empty(),
        answers,
        List.of(),
        cases.context(file.no()),
        Optional.empty(),
        locale);
  }

  /** Defects that belong to no field of the form. */
  private static List<Validation.Defect> loose(List<Validation.Defect> defects, boolean drawn) {
    var loose = new ArrayList<>(defects);
    loose.removeIf(it -> drawn && !it.path().equals("outcome") && !it.path().equals("opinion"));
    return loose;
  }

  private @Nullable Form form(CaseNo no, WorkItem item) {
    return item.form().map(form -> forms.get(cases.get(no).matter(), form)).orElse(null);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
