package org.banli.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;

/** The inbox: rows written in the engine's own transaction, actions by people. */
public interface Worklist {

  /** Adds a row; called by the engine's task listener. */
  void add(WorkItem item);

  /** Removes a row; called by the engine's task listener on completion and deletion. */
  void remove(String task);

  /** Open items of a case that the actor may see, applicants' own included. */
  List<WorkItem> ofCase(Actor actor, CaseNo no);

  /**
   * @throws org.banli.platform.Problem not found, also when it is not theirs
   */
  WorkItem get(Actor actor, long id);

  /**
   * @throws org.banli.platform.Problem stale with the name, when another has claimed it
   */
  WorkItem claim(Actor actor, long id);

  WorkItem release(Actor actor, long id);

  /**
   * Completes a task: validates the form, saves the answers, writes the event, publishes {@link
   * Completed}; all in one transaction.
   *
   * @throws org.banli.platform.Problem stale, naming who was first and what they did
   */
  void complete(Actor actor, long id, Completion completion);

  /** What the person hands in. */
  record Completion(
      int version,
      String outcome,
      String opinion,
      Map<String, Object> answers,
      Optional<String> signature) {}

  /** Published in the transaction; {@code process} completes the engine's task. */
  record Completed(CaseNo no, String task, String step, String outcome, Actor actor) {}
}
