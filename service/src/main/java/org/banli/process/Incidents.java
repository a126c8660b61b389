package org.banli.process;

import java.time.Instant;
import java.util.List;
import org.banli.identity.Actor;

/** Steps whose retries have ended: an administrator sees, understands and retries them. */
public interface Incidents {

  /** Open ones, oldest first. */
  List<Incident> open();

  /**
   * Gives the step new tries at once; written to the audit log.
   *
   * @throws org.banli.platform.Problem not found, when it is gone or the actor is no administrator
   */
  void retry(Actor actor, String id);

  /**
   * A step that stands still.
   *
   * @param caseNo case number; empty when the job belongs to no case
   * @param step name of the step in the model
   * @param message what went wrong, without personal data
   */
  record Incident(String id, String caseNo, String step, Instant since, String message) {}
}
