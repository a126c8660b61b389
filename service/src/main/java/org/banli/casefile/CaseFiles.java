package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.identity.Access;
import org.banli.identity.Actor;

/** Cases: one method per verb; each changes rows and writes the event in one transaction. */
public interface CaseFiles {

  Optional<CaseFile> find(CaseNo no);

  /**
   * @throws org.banli.platform.Problem not found
   */
  CaseFile get(CaseNo no);

  List<CaseFile> ofApplicant(long account);

  /** Cases that this worker or clerk filed for others, newest first, at most 100. */
  List<CaseFile> filedBy(Actor actor);

  /**
   * Whether the person has applied for anything not yet concluded in this area; tells nothing more,
   * and of matters that are kept narrowly nothing at all.
   *
   * @param area path of a division; below it counts too
   */
  boolean hasOpen(String idNumber, String area);

  /** The subject for the access decision; barred accounts included. */
  Access.Subject subject(CaseFile file);

  /** Latest answers by form id, or by the key under which they are kept. */
  Map<String, Map<String, Object>> answers(CaseNo no);

  /** Saves a new revision of the answers of a form (validated by the caller through Validation). */
  int answer(Actor actor, CaseNo no, String form, Map<String, Object> answers);

  /** The same under a key of its own: one form that several people fill in. */
  int answer(Actor actor, CaseNo no, String key, String form, Map<String, Object> answers);

  /** Revisions of a form's answers, oldest first. */
  List<Revision> revisions(CaseNo no, String form);

  /** Everything FEEL may read of a case: see {@link FactSource}. */
  Map<String, Object> facts(CaseNo no);

  /** The facts, and what forms need to be drawn and checked: papers by id, choices of materials. */
  Map<String, Object> context(CaseNo no);

  /** The same for the step of a party: {@code me} is that person. */
  Map<String, Object> context(CaseNo no, Optional<String> party);

  /** Holds others off until the transaction ends: who acts on the case at the same time waits. */
  void lock(CaseNo no);

  void state(CaseNo no, CaseFile.State state);

  /** What is being done now, for people. */
  void steps(CaseNo no, String steps);

  void mark(CaseNo no, String mark);

  /** Bars accounts from the case (near relatives). */
  void bar(CaseNo no, Set<Long> accounts);

  /** Ends the case with an outcome of its matter. */
  void conclude(CaseNo no, String outcome);

  /**
   * The applicant withdraws, or a party that may do so alone; publishes {@link Withdrawn}. Refused
   * once decided.
   */
  void withdraw(Actor actor, CaseNo no, String reason);

  /** The same by whoever may do so for somebody; the caller has asked. */
  void withdrawn(Actor actor, CaseNo no, Map<String, String> details);

  /** Cases filed on behalf of this person, by identity number and phone, and not yet claimed. */
  List<CaseFile> claimable(Actor actor);

  /** Makes the person the owner of what {@link #claimable} finds; returns how many. */
  int claim(Actor actor);

  /** Appends to the timeline; {@code visible} when the applicant sees it. */
  void note(Actor actor, CaseNo no, String action, Map<String, String> details, boolean visible);

  List<Event> timeline(CaseNo no);

  /** One revision of the answers of {@code form}. */
  record Revision(
      int number,
      long author,
      String authorName,
      Instant at,
      Map<String, Object> answers,
      String form) {}

  /** A line of the timeline; {@code action} is a message key {@code event.<action>}. */
  record Event(
      Instant at,
      long actor,
      String actorName,
      String action,
      Map<String, String> details,
      boolean visible) {}

  /** Published in the transaction of the submission; {@code process} starts the route. */
  record Submitted(CaseNo no) {}

  /** Published in the transaction in which the application of a case gets another revision. */
  record ApplicationChanged(CaseNo no) {}

  /** Published in the transaction of the withdrawal. */
  record Withdrawn(CaseNo no) {}

  /** Published in the transaction that marks a case. */
  record Marked(CaseNo no, String mark) {}

  /** Published when a case ends. */
  record Concluded(CaseNo no, String outcome) {}
}
