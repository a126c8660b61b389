package org.banli.archive;

import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Legible;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All answers, every revision. */
@Component("archiveAnswers")
@Order(1)
class AnswerContents implements Contents {

  private final CaseFiles cases;
  private final Legible legible;

  AnswerContents(CaseFiles cases, Legible legible) {
    this.cases = cases;
    this.legible = legible;
  }

  @Override
  public String folder() {
    return "answers";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return cases.answers(file.no()).keySet().stream()
        .flatMap(form -> cases.revisions(file.no(), form).stream().map(it -> piece(form, it)))
        .toList();
  }

  @Override
  public List<Piece> legible(CaseFile file) {
    return legible.sheets(file.no()).revisions().entrySet().stream()
        .flatMap(form -> form.getValue().stream().map(it -> piece(form.getKey(), it)))
        .toList();
  }

  private static Piece piece(String form, CaseFiles.Revision revision) {
    return new Piece(
        form + "-" + revision.number(),
        form + " " + revision.number(),
        Map.of(
            "form", form,
            "revision", revision.number(),
            "author", revision.author(),
            "authorName", revision.authorName(),
            "at", revision.at(),
            "answers", revision.answers()));
  }
}
