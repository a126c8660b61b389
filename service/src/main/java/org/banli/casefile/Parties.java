package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.vault.Secret;

/**
 * Everybody who takes part in a case themselves (N15). What one of them signs is the application as
 * it stood then: once it changes, earlier signatures are void.
 */
public interface Parties {

  /** In the order in which the matter names them; empty for matters without parties. */
  List<Party> of(CaseNo no);

  Optional<Party> find(CaseNo no, String role);

  /** What this account has a part in, beside what it owns. */
  List<Part> ofAccount(long account);

  /** Whether this account is a party that alone may withdraw the case. */
  boolean mayWithdraw(Actor actor, CaseNo no);

  /**
   * Keeps that a party has signed the application as it stands.
   *
   * @param item the work item with which they did
   */
  void sign(Actor actor, CaseNo no, String role, long item, Presence presence);

  /**
   * A clerk of the office that receives the party records that the party withdraws the case.
   *
   * @throws org.banli.platform.Problem not found, when this is not their office or the party may
   *     not withdraw alone; refused, when nothing is said of how they showed who they are
   */
  void withdraw(Actor actor, CaseNo no, String role, Presence presence, String reason);

  /** Whether the actor receives this party at their office. */
  boolean receives(Actor actor, CaseNo no, String role);

  /**
   * A party.
   *
   * @param title what they are called in the matter
   * @param account their own, once they have one
   * @param at level of the office where they are received
   * @param signature the last one, void or not
   */
  record Party(
      String role,
      Bilingual title,
      Secret name,
      Secret idNumber,
      Secret phone,
      OptionalLong account,
      boolean withdraws,
      String at,
      Optional<Signature> signature) {

    /** Whether the application stands as this party signed it. */
    public boolean signed() {
      return signature.filter(Signature::valid).isPresent();
    }
  }

  /**
   * A signature.
   *
   * @param revision of the application that was signed, and its {@code hash}
   * @param valid the application has not changed since
   */
  record Signature(
      int revision, String hash, Instant at, Presence presence, long actor, boolean valid) {}

  /** A part in a case. */
  record Part(CaseNo no, String role) {}

  /** Signatures on a case have become void; published in the transaction of the change. */
  record Voided(CaseNo no, List<String> roles) {}
}
