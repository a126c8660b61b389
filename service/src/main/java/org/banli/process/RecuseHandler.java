package org.banli.process;

import java.util.Comparator;
import java.util.Set;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Links;
import org.banli.identity.Actor;
import org.banli.worklist.DoneItem;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Block {@code recuse}: whoever completed the last step of the case that this one is about, its
 * decision, has no part in this one.
 */
@Component
class RecuseHandler implements Handler {

  private final CaseFiles cases;
  private final Links links;
  private final Worklist worklist;

  RecuseHandler(CaseFiles cases, Links links, Worklist worklist) {
    this.cases = cases;
    this.links = links;
    this.worklist = worklist;
  }

  @Override
  public String bean() {
    return "recuse";
  }

  @Override
  public void execute(DelegateExecution step) {
    var no = Parameters.caseOf(step);
    links.of(no).stream()
        .filter(link -> link.kind() == Links.Kind.ABOUT && !link.later())
        .flatMap(link -> worklist.doneOfCase(Actor.SYSTEM, link.other()).stream())
        .filter(done -> done.actor().isPresent())
        .max(Comparator.comparing(DoneItem::done).thenComparing(DoneItem::id))
        .ifPresent(last -> cases.bar(no, Set.of(last.actor().getAsLong())));
  }
}
