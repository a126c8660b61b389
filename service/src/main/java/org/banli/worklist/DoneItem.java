package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;

/**
 * What became of a task.
 *
 * @param actor who completed it; empty when the route took it back, as after a withdrawal
 * @param contracted the actor is a contractor to whom the visit was handed (R11)
 * @param opinion as written; blank when none was given
 * @param asked as of the {@link WorkItem}
 */
public record DoneItem(
    long id,
    CaseNo no,
    String matter,
    Bilingual matterName,
    String step,
    Bilingual stepName,
    Optional<String> form,
    String place,
    String applicantMasked,
    OptionalLong actor,
    Optional<String> actorName,
    boolean contracted,
    Optional<String> outcome,
    Optional<Bilingual> outcomeText,
    String opinion,
    LocalDateTime done,
    WorkItem.Asked asked) {

  /** As {@link WorkItem#kept()}. */
  public Optional<String> kept() {
    return form.map(id -> WorkItem.kept(asked, id, this.id));
  }
}
