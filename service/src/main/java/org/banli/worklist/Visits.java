package org.banli.worklist;

import java.time.LocalDate;
import java.util.List;
import org.banli.identity.Actor;

/**
 * Household visits handed to contractors (R11). Whoever holds the item or may claim it at its
 * office, and the office's leader, hands it to a contractor of this office or of one above it in
 * whose area it lies. Both acts stand in the timeline and the audit log, and the contractor is
 * told. What is open when the contract ends goes back by itself.
 */
public interface Visits {

  /**
   * To whom the open item can be handed; empty when it is no visit, is with a contractor already,
   * or is not the actor's to hand over. Near relatives of the household are left out (R88).
   */
  List<Contractor> contractors(Actor actor, long item);

  /**
   * Hands a visit to a contractor; to the one who has it already changes nothing.
   *
   * @throws org.banli.platform.Problem not found, when the item is not the actor's to hand over;
   *     stale, when a colleague has claimed it or another contractor has it; refused, when it is no
   *     visit, or there is no such contractor here
   */
  WorkItem assign(Actor actor, long item, long contractor);

  /**
   * Takes a visit back to its office, as long as it has not been handed in; also by the contractor,
   * who gives it back. What no contractor has stays as it is.
   *
   * @throws org.banli.platform.Problem not found, or stale when it has been handed in
   */
  WorkItem takeBack(Actor actor, long item);

  /**
   * Whom to visit, and where; for those who may work on the item.
   *
   * @throws org.banli.platform.Problem not found, also when it is no visit
   */
  Visited visited(Actor actor, long item);

  /** Open visits of a contractor, the oldest first; for modules, not filtered by reader. */
  List<WorkItem> of(long contractor);

  /**
   * Takes back what no contract of the contractor covers any more; for modules.
   *
   * @return how many visits went back to their offices
   */
  int settle(Actor actor, long contractor);

  /** Whether the actor may take the item back now. */
  boolean mayTakeBack(Actor actor, WorkItem item);

  /**
   * Somebody to hand a visit to.
   *
   * @param until first day after the contract
   */
  record Contractor(long account, String name, String office, LocalDate until) {}

  /**
   * What a visit needs to know.
   *
   * @param address as the matter says it, see {@code visit} in matter.yaml; blank when it does not
   */
  record Visited(String no, String name, String phone, String place, String address) {}
}
