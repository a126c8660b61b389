package org.banli.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Answers of a case: one sealed document per form and revision, never overwritten. Inside the seal
 * stands whose revision it is, so that rows cannot be exchanged.
 */
@Component
class CaseAnswers {

  /** No key of a form: those are words. */
  private static final String PLACE = "@";

  private final CaseAnswerMapper rows;
  private final CaseJson sealed;
  private final Clock clock;

  CaseAnswers(CaseAnswerMapper rows, CaseJson sealed, Clock clock) {
    this.rows = rows;
    this.sealed = sealed;
    this.clock = clock;
  }

  Map<String, Map<String, Object>> latest(CaseNo no) {
    Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
    rows.latest(no.value()).forEach(row -> answers.put(row.form(), open(row)));
    return answers;
  }

  /** The same without those that do not open: for pages, never to decide on. */
  Map<String, Map<String, Object>> legible(CaseNo no) {
    Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
    rows.latest(no.value())
        .forEach(row -> legible(row).ifPresent(opened -> answers.put(row.form(), opened)));
    return answers;
  }

  private Optional<Map<String, Object>> legible(AnswerRow row) {
    try {
      return Optional.of(open(row));
    } catch (Legible.BrokenSeal torn) {
      return Optional.empty();
    }
  }

  /** Every revision, in the order in which they were written. */
  List<AnswerRow> all(CaseNo no) {
    return rows.all(no.value());
  }

  private Map<String, Object> open(AnswerRow row) {
    try {
      var opened = sealed.openMap(row.answers());
      var place = opened.remove(PLACE);
      if (place != null && !place.equals(place(row.caseNo(), row.form(), row.revision()))) {
        throw new IllegalStateException("these answers were sealed as " + place);
      }
      return opened;
    } catch (IllegalStateException | JacksonException changed) {
      var broken = new Legible.BrokenSeal(new CaseNo(row.caseNo()), row.form());
      broken.initCause(changed);
      throw broken;
    }
  }

  private byte[] seal(Map<String, Object> answers, CaseNo no, String key, int revision) {
    var placed = new LinkedHashMap<>(answers);
    placed.put(PLACE, place(no.value(), key, revision));
    return sealed.seal(placed);
  }

  private static String place(String no, String key, int revision) {
    return no + " " + key + " " + revision;
  }

  /** The unique key on the revision makes the second of two who save at once fail. */
  int add(Actor actor, CaseNo no, String key, String form, Map<String, Object> answers) {
    int revision = rows.newest(no.value(), key) + 1;
    rows.insert(
        new AnswerRow(
            no.value(),
            key,
            revision,
            actor.account(),
            new Secret(actor.name()),
            clock.instant(),
            seal(answers, no, key, revision),
            key.equals(form) ? null : form));
    return revision;
  }

  List<CaseFiles.Revision> revisions(CaseNo no, String form) {
    return rows.revisions(no.value(), form).stream().map(this::revision).toList();
  }

  String form(AnswerRow row) {
    return Objects.requireNonNullElse(row.asked(), row.form());
  }

  /**
   * @throws Legible.BrokenSeal when it does not open
   */
  CaseFiles.Revision revision(AnswerRow row) {
    return new CaseFiles.Revision(
        row.revision(), row.author(), row.authorName().value(), row.at(), open(row), form(row));
  }
}
