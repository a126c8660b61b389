package org.banli.identity;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The one access decision point: role in a dated position × division × relation to the case. */
public interface Access {

  /** Default deny. */
  boolean may(Actor actor, Act act, Subject subject);

  /**
   * @throws org.banli.platform.Problem not found, when {@link #may} says no
   */
  void demand(Actor actor, Act act, Subject subject);

  /** What can be done to a subject. */
  enum Act {
    /** Read a case's public side: what its applicant may see. */
    VIEW,
    /** Read a case as staff: answers, papers, checks, opinions. */
    VIEW_FILE,
    /** Edit one's own draft, supplement, withdraw, object to a check. */
    APPLY,
    /**
     * Move or cancel the appointment of a case: its applicant, and whoever takes part, since all of
     * them come (N15).
     */
    REBOOK,
    /** Claim, release, complete a work item at its office. */
    WORK,
    /** File for another person with recorded consent. */
    FILE_ON_BEHALF,
    /** Administrators' pages. */
    ADMINISTER,
    /** Designers' pages. */
    DESIGN,
    /** Read what decisions leave to do: referrals, broken commitments. */
    READ_REGISTERS,
    /** Say what has become of a referral (R24). */
    FOLLOW_UP,
    /** Let a person commit again after a breach (R18). */
    RESTORE,
    /** Read the funds of one's office, or of the county's area (rules B.3). */
    READ_FUNDS,
    /** Open a fund, put money in, correct an entry. */
    TOP_UP,
    /** Read what decisions have promised to pay. */
    READ_PAYMENTS,
    /** Say what has become of a payment. */
    PAY,
    /**
     * Open a case that an office begins of itself; the subject's role is {@code level/role}, such
     * as {@code county/clerk}.
     */
    OPEN
  }

  /**
   * What is acted on.
   *
   * @param divisionPath place in charge; empty for matters without a place
   * @param applicant owning account, if any
   * @param office office the work item waits at, if any
   * @param role role the work item asks for, if any
   * @param barred accounts that must not touch it: near relatives on the staff (R88, rules A.1 3a)
   * @param contractor the contractor to whom the visit was assigned, if any (R11)
   * @param narrow where a matter is kept narrowly (CC Art. 1110): the offices that handle or
   *     handled the case, the only ones whose staff have to do with it; else empty
   * @param parties accounts of those who take part in the case themselves (N15)
   * @param party account of the party for whom the work item waits, if any
   */
  record Subject(
      String divisionPath,
      OptionalLong applicant,
      OptionalLong office,
      Optional<String> role,
      Set<Long> barred,
      OptionalLong contractor,
      Optional<Set<Long>> narrow,
      Set<Long> parties,
      OptionalLong party) {

    /** What is read by all who look after its place. */
    public Subject(
        String divisionPath,
        OptionalLong applicant,
        OptionalLong office,
        Optional<String> role,
        Set<Long> barred,
        OptionalLong contractor) {
      this(
          divisionPath,
          applicant,
          office,
          role,
          barred,
          contractor,
          Optional.empty(),
          Set.of(),
          OptionalLong.empty());
    }

    /** The same, kept to these offices. */
    public Subject within(Optional<Set<Long>> offices) {
      return new Subject(
          divisionPath, applicant, office, role, barred, contractor, offices, parties, party);
    }

    /** The same with those who take part. */
    public Subject together(Set<Long> accounts) {
      return new Subject(
          divisionPath, applicant, office, role, barred, contractor, narrow, accounts, party);
    }

    /** The same for a step that waits for the party with this account, if they have one. */
    public Subject waitingFor(OptionalLong account) {
      return new Subject(
          divisionPath, applicant, office, role, barred, contractor, narrow, parties, account);
    }

    /** What was assigned to no contractor. */
    public Subject(
        String divisionPath,
        OptionalLong applicant,
        OptionalLong office,
        Optional<String> role,
        Set<Long> barred) {
      this(divisionPath, applicant, office, role, barred, OptionalLong.empty());
    }

    /** Pages that concern no case. */
    public static final Subject NONE =
        new Subject("", OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Set.of());
  }
}
