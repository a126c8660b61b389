package org.banli.process;

import java.util.Set;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Handling;
import org.springframework.stereotype.Component;

/**
 * Whoever was told that a limit has passed is asked about the case, before a step waits for them.
 */
@Component
class EscalatedTo implements Handling {

  private final EscalationMapper rows;

  EscalatedTo(EscalationMapper rows) {
    this.rows = rows;
  }

  @Override
  public Set<Long> offices(CaseNo no) {
    return rows.offices(no.value());
  }
}
