package org.banli.worklist.web;

import java.util.List;
import org.banli.identity.Actor;
import org.banli.worklist.Visits;
import org.banli.worklist.Visits.Contractor;
import org.banli.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The open visits of a case that the reader may hand to a contractor or take back (R11). */
@Component("worklistHandovers")
class Handovers {

  private final Visits visits;

  Handovers(Visits visits) {
    this.visits = visits;
  }

  /** {@code back}: a contractor has it, and the reader may take it back. */
  public record Handover(WorkItem item, boolean back, List<Contractor> contractors) {}

  List<Handover> of(Actor actor, List<WorkItem> open) {
    return open.stream()
        .map(
            item ->
                new Handover(
                    item, visits.mayTakeBack(actor, item), visits.contractors(actor, item.id())))
        .filter(found -> found.back() || !found.contractors().isEmpty())
        .toList();
  }
}
