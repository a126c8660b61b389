package org.banli.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;

/** Under which keys a person's cases are found, and who may claim those filed on their behalf. */
@Component
class CaseOwners {

  private final CaseFileMapper files;
  private final Accounts accounts;
  private final Vault vault;

  CaseOwners(CaseFileMapper files, Accounts accounts, Vault vault) {
    this.files = files;
    this.accounts = accounts;
    this.vault = vault;
  }

  byte[] idIndex(String idNumber) {
    return vault.index("id-number", normal(idNumber));
  }

  byte[] phoneIndex(String phone) {
    return vault.index("phone", normal(phone));
  }

  /** Held by an open case of the matter, for each person that may have no other. */
  byte[] openKey(String matter, String idNumber) {
    return vault.index("open-case", matter + ":" + normal(idNumber));
  }

  List<CaseRow> claimable(Actor actor) {
    return accounts
        .find(actor.account())
        .filter(account -> account.kind() == Actor.Kind.APPLICANT)
        .flatMap(account -> unclaimed(account.idNumber(), account.phone()))
        .orElse(List.of());
  }

  private Optional<List<CaseRow>> unclaimed(Optional<Secret> idNumber, Optional<Secret> phone) {
    return idNumber.flatMap(
        id -> phone.map(it -> files.unclaimed(idIndex(id.value()), phoneIndex(it.value()))));
  }

  static String normal(String value) {
    return value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
