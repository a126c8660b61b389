package org.banli.casefile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Expressions;
import org.banli.identity.AccountEvent;
import org.banli.identity.Accounts;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a case: computed when it is filed, joined with accounts then and later. */
@Component
@Transactional
class PartyEntry {

  private final PartyMapper rows;
  private final CaseOwners owners;
  private final Accounts accounts;
  private final Expressions expressions;

  PartyEntry(PartyMapper rows, CaseOwners owners, Accounts accounts, Expressions expressions) {
    this.rows = rows;
    this.owners = owners;
    this.accounts = accounts;
    this.expressions = expressions;
  }

  /**
   * The parties by role.
   *
   * @throws Problem refused, when somebody is two parties, or of one it is not said who they are
   */
  Map<String, Drafts.Person> of(Application application) {
    var filed = Map.of(application.matter().startForm(), application.answers());
    var parties = new LinkedHashMap<String, Drafts.Person>();
    var seen = new HashSet<String>();
    for (var rule : application.matter().parties()) {
      if (takesPart(rule, filed)) {
        var person = person(rule, filed);
        if (!seen.add(person.idNumber())) {
          throw Problem.refused("casefile.submit.party-twice", rule.name());
        }
        parties.put(rule.role(), person);
      }
    }
    return parties;
  }

  private boolean takesPart(Matter.PartyRule rule, Map<String, ?> filed) {
    return rule.when().equals("true") || expressions.test(rule.when(), filed);
  }

  private Drafts.Person person(Matter.PartyRule rule, Map<String, ?> filed) {
    if (expressions.evaluate(rule.person(), filed) instanceof Map<?, ?> person) {
      var name = text(person.get("name"));
      var idNumber = CaseOwners.normal(text(person.get("idNumber")));
      if (!name.isEmpty() && !idNumber.isEmpty()) {
        return new Drafts.Person(name, idNumber, text(person.get("phone")));
      }
    }
    throw Problem.refused("casefile.submit.party-missing", rule.name());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }

  /**
   * @param applicant the account that files, whatever phone it gave
   */
  void enter(CaseNo no, Map<String, Drafts.Person> parties, @Nullable Long applicant) {
    int place = 0;
    for (var party : parties.entrySet()) {
      var person = party.getValue();
      rows.insert(
          new PartyRow(
              no.value(),
              party.getKey(),
              place++,
              new Secret(person.name()),
              new Secret(person.idNumber()),
              new Secret(person.phone()),
              owners.idIndex(person.idNumber()),
              owners.phoneIndex(person.phone()),
              account(person, applicant)));
    }
  }

  /** Theirs, when both number and phone say so: one alone anybody may know. */
  private @Nullable Long account(Drafts.Person person, @Nullable Long applicant) {
    return accounts
        .applicantByIdNumber(person.idNumber())
        .filter(
            account ->
                account.id() == (applicant == null ? -1 : applicant)
                    || same(account.phone(), person.phone()))
        .map(Accounts.Account::id)
        .orElse(null);
  }

  private static boolean same(Optional<Secret> phone, String other) {
    return phone
        .filter(it -> CaseOwners.normal(it.value()).equals(CaseOwners.normal(other)))
        .isPresent();
  }

  @EventListener
  void signedUp(AccountEvent event) {
    if (event.action().equals("sign-up")) {
      accounts.find(event.account()).ifPresent(this::join);
    }
  }

  private void join(Accounts.Account account) {
    if (account.idNumber().isPresent() && account.phone().isPresent()) {
      rows.join(
          account.id(),
          owners.idIndex(account.idNumber().get().value()),
          owners.phoneIndex(account.phone().get().value()));
    }
  }
}
