package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.document.Files;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
@RecordApplicationEvents
class AbandonedDraftsTest {

  @Autowired AbandonedDrafts abandoned;
  @Autowired Applicants people;
  @Autowired Drafts drafts;
  @Autowired Materials materials;
  @Autowired ApplicationClock clock;
  @Autowired ApplicationEvents events;

  @Test
  void aDraftThatNobodyWentOnWithGoesWithItsPapers() {
    var wang = people.applicant("王𠮷");
    var draft = drafts.open(wang, people.matter(), Map.of(), Optional.empty());
    materials.attach(
        wang, draft.id(), "identity", new Files.Stored("e".repeat(64), "a.png", "image/png", 9));
    var submitted = people.complete(wang);
    drafts.submit(wang, submitted.id(), Applicants.signing());
    clock.offset(Duration.ofDays(179));
    abandoned.sweep();
    assertThat(drafts.of(wang)).hasSize(1);

    clock.offset(Duration.ofDays(181));
    abandoned.sweep();

    assertThat(drafts.of(wang)).isEmpty();
    assertThat(materials.of(draft.id())).isEmpty();
    assertThat(events.stream(Drafts.Discarded.class)).contains(new Drafts.Discarded(draft.id()));
    assertThat(drafts.submittedAs(wang, submitted.id())).isPresent();
  }
}
