package org.banli.casefile;

import java.util.Map;
import java.util.Optional;
import org.banli.matter.Matter;
import org.banli.region.Division;

/**
 * An application found fit to be filed.
 *
 * @param answers of the start form, normalised
 * @param responsible the division in charge today
 */
record Application(
    Drafts.Draft draft,
    Matter matter,
    Map<String, Object> answers,
    Drafts.Person applicant,
    Division responsible) {

  /** Reads {@code applicant.<key>} of the answers. */
  static Optional<String> ofApplicant(Map<String, Object> answers, String key) {
    return Optional.ofNullable(answers.get(Prefill.APPLICANT))
        .filter(Map.class::isInstance)
        .map(person -> ((Map<?, ?>) person).get(key))
        .map(Object::toString)
        .filter(text -> !text.isBlank());
  }
}
