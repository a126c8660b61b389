package org.banli.archive;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.banli.casefile.CaseNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps files that are due; one that cannot be kept is tried again later and stops no other. */
@Component("archiveKeepingSchedule")
@Profile("!test")
class KeepingSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(KeepingSchedule.class);
  private static final int MOST = 100;
  private static final Duration LATER = Duration.ofHours(1);

  private final ArchiveMapper rows;
  private final Keeping keeping;
  private final Clock clock;

  KeepingSchedule(ArchiveMapper rows, Keeping keeping, Clock clock) {
    this.rows = rows;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  void sweep() {
    List<String> due = rows.dueBy(clock.instant(), MOST);
    while (!due.isEmpty()) {
      due.forEach(this::keep);
      due = due.size() < MOST ? List.of() : rows.dueBy(clock.instant(), MOST);
    }
  }

  private void keep(String no) {
    try {
      keeping.keep(new CaseNo(no));
    } catch (RuntimeException e) {
      LOG.error("The file of case {} cannot be kept", no, e);
      rows.due(no, clock.instant().plus(LATER));
    }
  }
}
