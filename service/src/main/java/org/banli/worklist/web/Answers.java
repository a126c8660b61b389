package org.banli.worklist.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles.Revision;
import org.banli.casefile.Legible;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.worklist.DoneItem;
import org.banli.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The answers of every form, changes since the reader's last action marked. */
@Component("worklistAnswers")
class Answers {

  private final Legible legible;
  private final Forms forms;
  private final Drawing drawing;

  Answers(Legible legible, Forms forms, Drawing drawing) {
    this.legible = legible;
    this.forms = forms;
    this.drawing = drawing;
  }

  /**
   * One form's answers as drawn; {@code by} and {@code at} of its latest revision; {@code step}
   * tells apart the answers of several people to one form, else blank.
   */
  public record Sheet(
      String form, Drawing.View view, String by, Instant at, int revision, String step) {}

  /** An element of a list that was asked and has not answered; {@code ended}: and cannot now. */
  public record Silent(String step, boolean ended, LocalDateTime at) {}

  /** Elements of lists from which no answer came, of steps that are open and of closed ones. */
  List<Silent> silent(List<WorkItem> open, List<DoneItem> done, Locale locale) {
    var waiting =
        open.stream()
            .filter(item -> item.asked().each().isPresent())
            .map(item -> new Silent(item.stepName().in(locale), false, item.created()));
    var ended =
        done.stream()
            .filter(item -> item.asked().each().isPresent() && item.actor().isEmpty())
            .map(item -> new Silent(item.stepName().in(locale), true, item.done()));
    return Stream.concat(ended, waiting).toList();
  }

  /** Answers that do not agree with their seal; {@code form} is empty for the application. */
  public record Torn(String form, int revision, Instant at) {}

  List<Torn> torn(
      CaseFile file, Matter matter, List<Legible.Torn> found, List<DoneItem> done, Locale locale) {
    return found.stream()
        .map(one -> new Torn(name(file, matter, one, done, locale), one.revision(), one.at()))
        .toList();
  }

  private String name(
      CaseFile file, Matter matter, Legible.Torn one, List<DoneItem> done, Locale locale) {
    var step = step(one.key(), done, locale);
    if (!step.isEmpty() || one.key().equals(matter.startForm())) {
      return step;
    }
    return find(file, one.form())
        .flatMap(form -> form.pages().stream().findFirst())
        .map(page -> page.title().in(locale))
        .orElse(one.key());
  }

  /** The application first, then in the order in which the forms were first filled in. */
  List<Sheet> of(
      Actor actor,
      CaseFile file,
      Matter matter,
      Legible.Sheets kept,
      List<DoneItem> done,
      Locale locale) {
    var since = lastAction(actor, done);
    var facts = legible.facts(file.no());
    var sheets = new ArrayList<Sheet>();
    for (var key : order(kept, matter)) {
      var revisions = kept.revisions().getOrDefault(key, List.of());
      find(file, revisions.get(revisions.size() - 1).form())
          .map(found -> sheet(found, revisions, facts, since, step(key, done, locale), locale))
          .ifPresent(sheets::add);
    }
    return sheets;
  }

  private static String step(String key, List<DoneItem> done, Locale locale) {
    return done.stream()
        .filter(item -> !item.asked().equals(WorkItem.Asked.ONCE))
        .filter(item -> item.kept().filter(key::equals).isPresent())
        .reduce((first, second) -> second)
        .map(item -> item.stepName().in(locale))
        .orElse("");
  }

  private static List<String> order(Legible.Sheets kept, Matter matter) {
    return kept.revisions().keySet().stream()
        .sorted(Comparator.comparing((String form) -> !form.equals(matter.startForm())))
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
      Form form,
      List<Revision> revisions,
      Map<String, Object> facts,
      Optional<Instant> since,
      String step,
      Locale locale) {
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
    return new Sheet(form.id(), view, latest.authorName(), latest.at(), latest.number(), step);
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
