package org.banli.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Legible;
import org.banli.casefile.PostedForms;
import org.banli.casefile.SignaturePictures;
import org.banli.form.Drawing;
import org.banli.form.Expressions;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.worklist.DoneItem;
import org.banli.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The form of a task: as kept, as typed, as drawn. */
@Component("worklistTaskForms")
class TaskForms {

  private final CaseFiles cases;
  private final Legible legible;
  private final Forms forms;
  private final Drawing drawing;
  private final Expressions expressions;
  private final PostedForms posted;
  private final SignaturePictures pictures;

  TaskForms(
      CaseFiles cases,
      Legible legible,
      Forms forms,
      Drawing drawing,
      Expressions expressions,
      PostedForms posted,
      SignaturePictures pictures) {
    this.cases = cases;
    this.legible = legible;
    this.forms = forms;
    this.drawing = drawing;
    this.expressions = expressions;
    this.posted = posted;
    this.pictures = pictures;
  }

  /** Where the page's field values come from. */
  interface Source {
    Typed of(WorkItem item);
  }

  /** The fields start with what the file knows, and with what the form said last time, unsigned. */
  Typed asKept(WorkItem item) {
    Map<String, Object> kept =
        item.kept().map(key -> legible.sheets(item.no()).newest(key)).orElse(Map.of());
    var answers = new HashMap<>(SignaturePictures.without(kept));
    item.form().ifPresent(form -> answers.putAll(prefilled(item, form)));
    return new Typed(item.version(), "", "", answers, "", "", false, List.of());
  }

  /** What the file knows already, as {@code properties.prefill} of the fields says. */
  private Map<String, Object> prefilled(WorkItem item, String form) {
    var no = item.no();
    var fields =
        form(no, form).pages().stream()
            .flatMap(page -> page.fields().stream())
            .filter(field -> field.properties().containsKey("prefill"))
            .toList();
    if (fields.isEmpty()) {
      return Map.of();
    }
    var facts = legible.context(no, item.asked().party());
    var answers = new HashMap<String, Object>();
    for (var field : fields) {
      var value = expressions.evaluate(field.properties().getOrDefault("prefill", ""), facts);
      if (value != null) {
        answers.put(field.key(), value);
      }
    }
    return answers;
  }

  Typed read(Actor actor, WorkItem item, HttpServletRequest request) {
    if (item.form().isEmpty()) {
      return typed(request, Map.of(), false, List.of());
    }
    var form = form(item.no(), item.form().get());
    var read = posted.read(actor, item.no().value(), form, Optional.empty(), request);
    return typed(request, read.answers(), read.editing(), read.defects());
  }

  /** What has just been signed, to be shown again. */
  Map<String, String> pictures(Typed typed) {
    return pictures.posted(typed.answers());
  }

  /** What was typed for a task that is closed; files are not taken. */
  Typed typedToo(DoneItem done, HttpServletRequest request) {
    var values = fields(request);
    var answers =
        done.form()
            .map(form -> drawing.read(form(done.no(), form), Optional.empty(), values))
            .orElse(Map.of());
    return typed(request, answers, false, List.of());
  }

  private static Map<String, String[]> fields(HttpServletRequest request) {
    var values = new HashMap<String, String[]>(request.getParameterMap());
    values.keySet().removeIf(name -> name.startsWith("_"));
    return values;
  }

  private static Typed typed(
      HttpServletRequest request,
      Map<String, Object> answers,
      boolean editing,
      List<Defect> defects) {
    var version = text(request, "_version");
    return new Typed(
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
        text(request, "_outcome"),
        text(request, "_opinion").replace("\r\n", "\n"),
        answers,
        text(request, "_presence"),
        text(request, "_note"),
        editing,
        defects);
  }

  Optional<Drawing.View> draw(
      CaseFile file, WorkItem item, Typed typed, List<Defect> defects, Locale locale) {
    return item.form()
        .map(form -> forms.get(file.matter(), form))
        .map(form -> draw(form, file.no(), item.asked().party(), typed, defects, locale));
  }

  /** What was typed for a closed task, to read and to copy. */
  Optional<Drawing.View> sheet(DoneItem done, Typed typed, Locale locale) {
    return done.form()
        .filter(form -> !typed.answers().isEmpty())
        .map(
            form ->
                draw(
                    form(done.no(), form),
                    done.no(),
                    done.asked().party(),
                    typed,
                    List.of(),
                    locale));
  }

  private Drawing.View draw(
      Form form,
      CaseNo no,
      Optional<String> party,
      Typed typed,
      List<Defect> defects,
      Locale locale) {
    var context = new HashMap<String, Object>(legible.context(no, party));
    context.put("outcome", typed.outcome());
    return drawing.draw(
        form, Optional.empty(), typed.answers(), defects, context, Optional.empty(), locale);
  }

  private Form form(CaseNo no, String form) {
    return forms.get(cases.get(no).matter(), form);
  }

  private static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
