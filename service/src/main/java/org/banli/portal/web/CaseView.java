package org.banli.portal.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.clock.Limits;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;

/** A case as programs see it; names and numbers are masked. */
record CaseView(
    String no,
    String matter,
    Bilingual matterName,
    String applicant,
    String idNumber,
    String responsible,
    CaseFile.State state,
    String steps,
    Optional<String> outcome,
    Instant submitted,
    List<Limit> limits) {

  static CaseView of(CaseFile file, Matter matter, List<Limits.Limit> limits) {
    return new CaseView(
        file.no().value(),
        matter.ref().id(),
        matter.name(),
        Masks.name(file.name().value()),
        Masks.idNumber(file.idNumber().value()),
        file.responsible().value(),
        file.state(),
        file.steps(),
        file.outcome(),
        file.submitted(),
        limits.stream().map(Limit::of).toList());
  }

  /** A statutory limit; {@code stopped} is why the clock stands still. */
  record Limit(
      String key,
      LocalDateTime due,
      boolean provisional,
      long daysLeft,
      Optional<String> stopped,
      boolean ended) {
    static Limit of(Limits.Limit limit) {
      return new Limit(
          limit.key(),
          limit.due().at(),
          limit.due().provisional(),
          limit.daysLeft(),
          limit.stopped(),
          limit.ended().isPresent());
    }
  }

  record Event(Instant at, String actor, String action, Map<String, String> details) {
    static Event of(CaseFiles.Event event) {
      return new Event(event.at(), event.actorName(), event.action(), event.details());
    }
  }
}
