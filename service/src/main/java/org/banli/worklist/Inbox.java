package org.banli.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.banli.identity.Actor;

/**
 * What waits for a member of staff, in queues, and what they have done. A contractor finds the
 * visits handed to them, {@link Queue#MINE}, and nothing else (R11); whoever holds no position any
 * more finds nothing.
 */
public interface Inbox {

  /** Counts stop here: a longer queue is shown as "more than". */
  int MOST_COUNTED = 1000;

  /** Lengths of the queues, at most {@link #MOST_COUNTED} each. */
  Map<Queue, Integer> counts(Actor actor);

  /** A page of open items, soonest due first; {@code after} is {@code next} of the one before */
  Page<Entry> open(Actor actor, Filter filter, Optional<String> after);

  /** A page of what the actor has completed, latest first. */
  Page<DoneItem> done(Actor actor, Filter filter, Optional<String> after);

  /** Queues of the inbox. */
  enum Queue {
    /** Claimed by me. */
    MINE,
    /** All that waits at my offices for my roles, claimed or not. */
    OFFICE,
    /** Of these, past their day. */
    OVERDUE,
    /** Of these, due within three days. */
    SOON,
    /** Completed by me. */
    DONE
  }

  /**
   * What is looked for.
   *
   * @param place division path: this place and below
   * @param within due within so many days from now; zero is today
   */
  record Filter(Queue queue, Optional<String> matter, Optional<String> place, OptionalInt within) {

    public static Filter of(Queue queue) {
      return new Filter(queue, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
  }

  /** One page; {@code next} leads to the following one, if any. */
  record Page<T>(List<T> items, Optional<String> next) {}

  /**
   * An open item in the list.
   *
   * @param recused the actor is a near relative and may not act on it
   * @param left working days left; negative when overdue; empty without a day
   */
  record Entry(WorkItem item, boolean recused, OptionalInt left) {}
}
