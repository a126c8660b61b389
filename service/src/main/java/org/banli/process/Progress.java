package org.banli.process;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.banli.casefile.CaseNo;

/** Where a case stands in its route, for the diagram on the reviewers' page. */
public interface Progress {

  /**
   * BPMN XML of the route that the case runs on: its own version, whatever came later.
   *
   * @throws org.banli.platform.Problem not found
   */
  String diagram(CaseNo no);

  /** Ids of the elements of that diagram at which the case waits; empty once it has ended. */
  Set<String> active(CaseNo no);

  /**
   * When the route goes on without the person who holds an open task: by the task's id in the
   * engine, only tasks with such a day. It is the timer attached to the task, or the variable of
   * the route that is named as the task with {@code Due} behind it.
   */
  Map<String, LocalDateTime> ends(CaseNo no);

  /**
   * Whether the application can be withdrawn where the case stands: a route may end that right
   * before it ends itself (民法典 Art. 1077).
   */
  boolean withdrawable(CaseNo no);
}
