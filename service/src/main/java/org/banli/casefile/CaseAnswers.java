package org.banli.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;

/** Answers of a case: one sealed document per form and revision, never overwritten. */
@Component
class CaseAnswers {

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
    rows.latest(no.value()).forEach(row -> answers.put(row.form(), sealed.openMap(row.answers())));
    return answers;
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
            sealed.seal(answers),
            key.equals(form) ? null : form));
    return revision;
  }

  List<CaseFiles.Revision> revisions(CaseNo no, String form) {
    return rows.revisions(no.value(), form).stream().map(this::revision).toList();
  }

  private CaseFiles.Revision revision(AnswerRow row) {
    return new CaseFiles.Revision(
        row.revision(),
        row.author(),
        row.authorName().value(),
        row.at(),
        sealed.openMap(row.answers()),
        Objects.requireNonNullElse(row.asked(), row.form()));
  }
}
