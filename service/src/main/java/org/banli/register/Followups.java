package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/** What a decision leaves for people to do: referrals to departments, commitments broken. */
public interface Followups {

  /** Register of the families that a department is told of (R24). */
  String REFERRAL = "referral";

  /** Register of the persons who broke a commitment (R18). */
  String BREACH = "breach";

  /**
   * Referrals of the actor's area, newest first, at most 500.
   *
   * @param status only of this status
   * @throws org.banli.platform.Problem not found, when the actor looks after none
   */
  List<Referral> referrals(Actor actor, Optional<Status> status);

  /**
   * Says what has become of a referral.
   *
   * @param step number of the follow-up that the actor saw as the last, 0 for none
   * @param note needed when it is returned; the reason
   * @throws org.banli.platform.Problem not found; stale, when another was first; refused, when the
   *     status cannot follow or a reason is missing
   */
  Referral move(Actor actor, long entry, int step, Status status, String note);

  /**
   * Broken commitments of the actor's area, those in force first, newest first, at most 500.
   *
   * @throws org.banli.platform.Problem not found, when the actor looks after none
   */
  List<Breach> breaches(Actor actor);

  /**
   * Lets a person commit again in place of proof, from now on.
   *
   * @throws org.banli.platform.Problem not found; stale, when restored before; refused without a
   *     reason
   */
  Breach restore(Actor actor, long entry, String reason);

  /** Where a referral stands. */
  enum Status {
    PENDING,
    TAKEN_UP,
    DONE,
    RETURNED;

    /** What may follow; a referral returned can be sent again. */
    public List<Status> next() {
      return switch (this) {
        case PENDING -> List.of(TAKEN_UP, DONE, RETURNED);
        case TAKEN_UP -> List.of(DONE, RETURNED);
        case RETURNED -> List.of(PENDING);
        case DONE -> List.of();
      };
    }
  }

  /** Something that was done; {@code by} is a name. */
  record Followup(int step, String status, String note, String by, Instant at) {}

  /**
   * A family referred to a department.
   *
   * @param persons masked names
   */
  record Referral(
      long id,
      CaseNo no,
      String department,
      Bilingual departmentName,
      List<String> persons,
      LocalDate from,
      Status status,
      List<Followup> followups) {

    public int step() {
      return followups.size();
    }
  }

  /**
   * A person who broke a commitment.
   *
   * @param person masked name
   * @param reason what was found
   * @param inForce false once restored
   */
  record Breach(
      long id,
      CaseNo no,
      String person,
      String idNumber,
      String reason,
      LocalDate from,
      boolean inForce,
      List<Followup> followups) {}
}
