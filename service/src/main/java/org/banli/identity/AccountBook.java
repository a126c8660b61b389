package org.banli.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.identity.store.KinMapper;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and declared relatives in the database. */
@Component
@Transactional(readOnly = true)
class AccountBook implements Accounts {

  private static final String SELF = "本人";

  private final AccountMapper accounts;
  private final KinMapper kin;
  private final Vault vault;

  AccountBook(AccountMapper accounts, KinMapper kin, Vault vault) {
    this.accounts = accounts;
    this.kin = kin;
    this.vault = vault;
  }

  @Override
  public Optional<Account> find(long id) {
    return accounts.find(id).map(AccountBook::account);
  }

  @Override
  public Optional<Account> applicantByIdNumber(String idNumber) {
    return accounts.byIdNumber(Actor.Kind.APPLICANT, index(idNumber)).map(AccountBook::account);
  }

  @Override
  public List<Kinship> kinships(List<String> idNumbers) {
    if (idNumbers.isEmpty()) {
      return List.of();
    }
    var indexes = idNumbers.stream().map(this::index).toList();
    var found = new ArrayList<Kinship>();
    accounts.staffByIdNumbers(indexes).forEach(staff -> found.add(self(staff)));
    var names = new HashMap<Long, String>();
    kin.byIdNumbers(indexes)
        .forEach(
            row ->
                found.add(
                    new Kinship(
                        row.idNumber().value(),
                        row.staff(),
                        names.computeIfAbsent(row.staff(), this::name),
                        row.relation())));
    return List.copyOf(found);
  }

  private static Kinship self(AccountRow staff) {
    return new Kinship(text(staff.idNumber()), staff.id(), staff.name().value(), SELF);
  }

  private String name(long staff) {
    return accounts.find(staff).map(row -> row.name().value()).orElse("");
  }

  private byte[] index(String idNumber) {
    return vault.index("id-number", idNumber);
  }

  private static Account account(AccountRow row) {
    return new Account(
        row.id(),
        row.kind(),
        row.name(),
        ofApplicant(row, row.idNumber()),
        ofApplicant(row, row.phone()));
  }

  private static Optional<Secret> ofApplicant(AccountRow row, @Nullable Secret secret) {
    return row.kind() == Actor.Kind.APPLICANT ? Optional.ofNullable(secret) : Optional.empty();
  }

  private static String text(@Nullable Secret secret) {
    return secret == null ? "" : secret.value();
  }
}
