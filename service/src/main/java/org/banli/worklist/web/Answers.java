package org.banli.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFiles.Revision;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.worklist.DoneItem;
import org.springframework.stereotype.Component;

/** The answers of every form, changes since the reader's last action marked. */
@Component("worklistAnswers")
class Answers {

  private final CaseFiles cases;
  private final Forms forms;
  private final Drawing drawing;

  Answers(CaseFiles cases, Forms forms, Drawing drawing) {
    this.cases = cases;
    this.forms = forms;
    this.drawing = drawing;
  }

  /** One form's answers as drawn; {@code by} and {@code at} of its latest revision. */
  public record Sheet(String form, Drawing.View view, String by, Instant at, int revision) {}

  /** The application first, then in the order in which the forms were first filled in. */
  List<Sheet> of(Actor actor, CaseFile file, Matter matter, List<DoneItem> done, Locale locale) {
    var since = lastAction(actor, done);
    var facts = cases.facts(file.no());
    var sheets = new ArrayList<Sheet>();
    for (var form : order(file, matter)) {
      find(file, form)
          .map(found -> sheet(file, found, facts, since, locale))
          .ifPresent(sheets::add);
    }
    return sheets;
  }

  private List<String> order(CaseFile file, Matter matter) {
    return cases.answers(file.no()).keySet().stream()
        .sorted(
            Comparator.comparing((String form) -> !form.equals(matter.startForm()))
                .thenComparing(form -> cases.revisions(file.no(), form).get(0).at()))
        .toList();
  }

  private Optional<Form> find(CaseFile file, String form) {
    try {
      return Optional.of(forms.get(file.matter(), form));
    } catch (NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private Sheet sheet(
      CaseFile file, Form form, Map<String, Object> facts, Optional<Instant> since, Locale locale) {
    var revisions = cases.revisions(file.no(), form.id());
    var latest = revisions.get(revisions.size() - 1);
    var view =
        drawing.draw(
            form,
            Optional.empty(),
            latest.answers(),
            List.of(),
            facts,
            before(revisions, since),
            locale);
    return new Sheet(form.id(), view, latest.authorName(), latest.at(), latest.number());
  }

  /** The answers as the reader last had them before them. */
  private static Optional<Map<String, ?>> before(
      List<Revision> revisions, Optional<Instant> since) {
    return since.flatMap(
        moment ->
            revisions.stream()
                .filter(revision -> !revision.at().isAfter(moment))
                .reduce((first, second) -> second)
                .map(Revision::answers));
  }

  private static Optional<Instant> lastAction(Actor actor, List<DoneItem> done) {
    return done.stream()
        .filter(item -> item.actor().orElse(-1) == actor.account())
        .map(item -> item.done().atZone(ApplicationClock.ZONE).toInstant())
        .max(Comparator.naturalOrder());
  }
}
