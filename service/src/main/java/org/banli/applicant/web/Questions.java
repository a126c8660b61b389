package org.banli.applicant.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/** The application form of a draft, page by page. */
@Component
class Questions {

  private final Catalogue catalogue;
  private final Forms forms;
  private final Drawing drawing;
  private final Validation validation;
  private final Drafts drafts;

  Questions(
      Catalogue catalogue, Forms forms, Drawing drawing, Validation validation, Drafts drafts) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.drawing = drawing;
    this.validation = validation;
    this.drafts = drafts;
  }

  Matter matter(Draft draft) {
    return catalogue.get(draft.matter());
  }

  Form form(Draft draft) {
    return forms.get(draft.matter(), matter(draft).startForm());
  }

  /** The page with this id, or at this place from 1. */
  Form.Page page(Draft draft, String idOrNumber) {
    var shown = shown(draft, draft.answers());
    var pages = form(draft).pages();
    if (idOrNumber.matches("\\d{1,3}")) {
      int at = Integer.parseInt(idOrNumber);
      return at >= 1 && at <= shown.size() ? named(pages, shown.get(at - 1)) : missing();
    }
    return named(pages, idOrNumber);
  }

  /** Ids of the pages that these answers do not hide, in order. */
  List<String> shown(Draft draft, Map<String, Object> answers) {
    return draw(draft, Optional.empty(), answers, List.of(), Optional.empty(), Locale.CHINESE)
        .pages()
        .stream()
        .map(Drawing.Block::id)
        .toList();
  }

  Drawing.View draw(
      Draft draft,
      Optional<String> page,
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Optional<Map<String, ?>> before,
      Locale locale) {
    return drawing.draw(form(draft), page, answers, defects, drafts.context(draft), before, locale);
  }

  Validation.Checked check(Draft draft, Optional<String> page, Map<String, Object> answers) {
    return validation.check(form(draft), page, answers, drafts.context(draft));
  }

  private static Form.Page named(List<Form.Page> pages, String id) {
    return pages.stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static Form.Page missing() {
    throw Problem.notFound();
  }
}
