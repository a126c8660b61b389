package org.banli.casefile;

import java.util.Map;
import java.util.Optional;
import org.banli.form.Expressions;
import org.banli.form.Validation;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;

/** Whether a draft can be filed: the whole form, the signatures, the place, the person. */
@Component
class Admission {

  private final StartForms forms;
  private final Catalogue catalogue;
  private final Validation validation;
  private final Expressions expressions;
  private final Divisions divisions;
  private final Accounts accounts;
  private final FormContext context;
  private final ApplicationClock clock;

  Admission(
      StartForms forms,
      Catalogue catalogue,
      Validation validation,
      Expressions expressions,
      Divisions divisions,
      Accounts accounts,
      FormContext context,
      ApplicationClock clock) {
    this.forms = forms;
    this.catalogue = catalogue;
    this.validation = validation;
    this.expressions = expressions;
    this.divisions = divisions;
    this.accounts = accounts;
    this.context = context;
    this.clock = clock;
  }

  Application admit(Actor actor, Drafts.Draft draft, Drafts.Signing signing) {
    demandSignatures(draft, signing);
    var matter = catalogue.get(draft.matter());
    var answers = valid(draft);
    return new Application(
        draft, matter, answers, person(actor, draft, answers), responsible(matter, answers));
  }

  private static void demandSignatures(Drafts.Draft draft, Drafts.Signing signing) {
    if (signing.signature().isBlank()) {
      throw Problem.refused("casefile.submit.signature");
    }
    if (draft.onBehalf().isPresent() && signing.consent().isEmpty()) {
      throw Problem.refused("casefile.submit.consent");
    }
  }

  private Map<String, Object> valid(Drafts.Draft draft) {
    var form = forms.of(draft.matter());
    var checked = validation.check(form, Optional.empty(), draft.answers(), context.of(draft));
    if (!checked.ok()) {
      throw Problem.refused("casefile.submit.defects", checked.defects().size());
    }
    return checked.answers();
  }

  private Division responsible(Matter matter, Map<String, Object> answers) {
    var code = expressions.evaluate(matter.responsible(), Map.of(matter.startForm(), answers));
    return Optional.ofNullable(code)
        .map(Object::toString)
        .filter(text -> text.matches("\\d{12}"))
        .flatMap(text -> divisions.find(new DivisionCode(text)))
        .map(found -> divisions.successor(found.code(), clock.today()))
        .orElseThrow(() -> Problem.refused("casefile.submit.division"));
  }

  private Drafts.Person person(Actor actor, Drafts.Draft draft, Map<String, Object> answers) {
    var nobody = new Drafts.Person("", "", "");
    var known = draft.initiated() ? nobody : draft.onBehalf().orElseGet(() -> ofAccount(actor));
    return new Drafts.Person(
        Application.ofApplicant(answers, "name").orElse(known.name()),
        Application.ofApplicant(answers, "idNumber").orElse(known.idNumber()),
        Application.ofApplicant(answers, "phone").orElse(known.phone()));
  }

  private Drafts.Person ofAccount(Actor actor) {
    var account = accounts.find(actor.account()).orElseThrow(Problem::notFound);
    return new Drafts.Person(
        account.name().value(),
        account.idNumber().map(Secret::value).orElse(""),
        account.phone().map(Secret::value).orElse(""));
  }
}
