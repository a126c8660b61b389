package org.banli.casefile;

import org.banli.platform.ApplicationClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes applications that nobody went on with: personal data is not kept for nothing. */
@Component
class AbandonedDrafts {

  private final DraftMapper drafts;
  private final CasefileProperties properties;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;

  AbandonedDrafts(
      DraftMapper drafts,
      CasefileProperties properties,
      ApplicationEventPublisher events,
      ApplicationClock clock) {
    this.drafts = drafts;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @return how many drafts went
   */
  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT3M")
  @Transactional
  public int sweep() {
    var before = clock.instant().minus(properties.keepDrafts());
    var gone = drafts.abandoned(before);
    drafts.forgetPapers(before);
    int forgotten = drafts.forget(before);
    gone.forEach(id -> events.publishEvent(new Drafts.Discarded(id)));
    return forgotten;
  }
}
