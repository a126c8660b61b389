package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the house knows already is not asked again (features A6). */
@Component
class Prefill {

  /** Key of the group that holds the applicant's person in every start form. */
  static final String APPLICANT = "applicant";

  private final Accounts accounts;
  private final StartForms forms;
  private final Divisions divisions;

  Prefill(Accounts accounts, StartForms forms, Divisions divisions) {
    this.accounts = accounts;
    this.forms = forms;
    this.divisions = divisions;
  }

  Map<String, Object> fill(
      Actor actor,
      MatterRef matter,
      Map<String, Object> carried,
      Optional<Drafts.Person> onBehalf) {
    return fill(actor, matter, carried, onBehalf, Map.of());
  }

  /** For a case that an office begins: whom it concerns is not the person who writes. */
  Map<String, Object> fill(MatterRef matter, Map<String, Object> carried) {
    Map<String, Object> answers = new LinkedHashMap<>(forms.known(matter, carried));
    new FirstAnswers(answers, Optional.empty(), Map.of()).fill(forms.of(matter));
    return answers;
  }

  /** For somebody found in need (R22): what the lead says is not typed again. */
  Map<String, Object> fill(
      Actor actor, MatterRef matter, Drafts.Person onBehalf, Drafts.Found found) {
    var known = Map.of("place", found.place().value(), "situation", found.situation());
    return fill(actor, matter, Map.of(), Optional.of(onBehalf), known);
  }

  private Map<String, Object> fill(
      Actor actor,
      MatterRef matter,
      Map<String, Object> carried,
      Optional<Drafts.Person> onBehalf,
      Map<String, String> found) {
    Map<String, Object> answers = new LinkedHashMap<>(forms.known(matter, carried));
    Map<String, Object> applicant = new LinkedHashMap<>();
    if (answers.get(APPLICANT) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> applicant.put(String.valueOf(key), value));
    }
    forms.knownOf(matter, APPLICANT, person(actor, onBehalf)).forEach(applicant::putIfAbsent);
    if (!applicant.isEmpty()) {
      answers.put(APPLICANT, applicant);
    }
    new FirstAnswers(answers, county(applicant.get("idNumber")), found).fill(forms.of(matter));
    return answers;
  }

  /** An identity number begins with the county of its first registration: a start, no more. */
  private Optional<String> county(@Nullable Object idNumber) {
    return Optional.ofNullable(idNumber)
        .map(Object::toString)
        .filter(id -> id.matches("\\d{17}[\\dX]"))
        .flatMap(id -> divisions.find(new DivisionCode(id.substring(0, 6) + "000000")))
        .filter(place -> place.to() == null)
        .map(place -> place.code().value());
  }

  private Map<String, Object> person(Actor actor, Optional<Drafts.Person> onBehalf) {
    Map<String, Object> person = new LinkedHashMap<>();
    onBehalf.ifPresentOrElse(
        it -> {
          person.put("name", it.name());
          person.put("idNumber", it.idNumber());
          person.put("phone", it.phone());
        },
        () -> accounts.find(actor.account()).ifPresent(account -> put(person, account)));
    return person;
  }

  private static void put(Map<String, Object> person, Accounts.Account account) {
    person.put("name", account.name().value());
    account.idNumber().map(Secret::value).ifPresent(value -> person.put("idNumber", value));
    account.phone().map(Secret::value).ifPresent(value -> person.put("phone", value));
  }
}
