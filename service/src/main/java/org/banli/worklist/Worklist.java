package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Presence;
import org.banli.clock.Term;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;

/** The inbox: rows written in the engine's own transaction, actions by people. */
public interface Worklist {

  /** Adds a row; called by the engine's task listener. The item's id is given by the table. */
  default void add(WorkItem item) {
    add(item, Optional.empty());
  }

  /**
   * The same with the term that gave the due day, which is computed again when a year of the
   * working calendar arrives or is replaced.
   */
  void add(WorkItem item, Optional<Term> term);

  /** A moment that a route keeps has moved: items that are due then follow. */
  void moveDue(CaseNo no, LocalDateTime before, LocalDateTime after);

  /** Removes a row; called by the engine's task listener on completion and deletion. */
  void remove(String task);

  /** Open items of a case that the actor may see, applicants' own included. */
  List<WorkItem> ofCase(Actor actor, CaseNo no);

  /**
   * What became of the closed items of a case, opinions included, oldest first; for staff who may
   * read the file.
   *
   * @throws org.banli.platform.Problem not found
   */
  List<DoneItem> doneOfCase(Actor actor, CaseNo no);

  /**
   * An open item of theirs.
   *
   * @throws org.banli.platform.Problem not found, also when it is not theirs; stale when it was
   *     theirs and is closed
   */
  WorkItem get(Actor actor, long id);

  /**
   * What became of a closed item.
   *
   * @throws org.banli.platform.Problem not found, also when it was not theirs
   */
  DoneItem done(Actor actor, long id);

  /**
   * Takes an item on; claiming what is one's own already changes nothing.
   *
   * @throws org.banli.platform.Problem stale with the name, when another has claimed it
   */
  WorkItem claim(Actor actor, long id);

  /** Gives an item back to its office; by whoever claimed it, or by a leader of the office. */
  WorkItem release(Actor actor, long id);

  /**
   * Completes a task: validates the form, saves the answers, writes the event, publishes {@link
   * Completed}; all in one transaction. Conditions of the form may read {@code outcome} beside the
   * facts of the case.
   *
   * @throws org.banli.platform.Problem stale, naming who was first and what they did
   * @throws Incomplete when something is missing or wrong in what was handed in
   */
  void complete(Actor actor, long id, Completion completion);

  /** How many open items wait at an office; for modules. */
  int waitingAt(long office);

  /** Names of the open steps of a case, oldest first; for modules, not filtered by reader. */
  List<Bilingual> steps(CaseNo no);

  /**
   * What the person hands in; {@code version} is that of the item as they saw it; {@code presence}
   * how the party showed who they are for whom somebody of the staff stands in.
   */
  record Completion(
      int version,
      String outcome,
      String opinion,
      Map<String, Object> answers,
      Optional<String> signature,
      Optional<Presence> presence) {

    /** By those for whom the item waits, themselves. */
    public Completion(
        int version,
        String outcome,
        String opinion,
        Map<String, Object> answers,
        Optional<String> signature) {
      this(version, outcome, opinion, answers, signature, Optional.empty());
    }
  }

  /** Somebody took an item on; published in the transaction. */
  record Claimed(CaseNo no, String task, String step, Actor actor) {}

  /** Published in the transaction; {@code process} completes the engine's task. */
  record Completed(CaseNo no, String task, String step, String outcome, Actor actor) {}

  /** Something in what was handed in must be put right first; nothing was saved. */
  class Incomplete extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    public Incomplete(List<Defect> defects) {
      super(Kind.REFUSED, "worklist.refused.incomplete", defects.size());
      this.defects = List.copyOf(defects);
    }

    /** Paths are those of the form; {@code outcome} and {@code opinion} beside them. */
    public List<Defect> defects() {
      return defects == null ? List.of() : defects;
    }
  }
}
