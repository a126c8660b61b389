package org.banli.identity;

import java.util.List;
import java.util.Optional;
import org.banli.vault.Secret;

/** Accounts of applicants and staff. */
public interface Accounts {

  Optional<Account> find(long id);

  Optional<Account> applicantByIdNumber(String idNumber);

  /** Staff whose own or whose declared relatives' identity number is among these (rules A.1 3a). */
  List<Kinship> kinships(List<String> idNumbers);

  /** An account; identity number and phone are absent for staff. */
  record Account(
      long id, Actor.Kind kind, Secret name, Optional<Secret> idNumber, Optional<Secret> phone) {}

  /**
   * A household member who is, or is a declared relative of, a member of staff or a village cadre.
   *
   * @param relation as declared by the member of staff, for example {@code 配偶}
   */
  record Kinship(String idNumber, long staffAccount, String staffName, String relation) {}
}
