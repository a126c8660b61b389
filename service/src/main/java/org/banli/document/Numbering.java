package org.banli.document;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of letters, per office, prefix and year, without gaps. */
@Component
class Numbering {

  private final LetterMapper rows;
  private final Clock clock;
  private final TransactionTemplate apart;

  Numbering(LetterMapper rows, Clock clock, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Whoever wants a number of the same office and prefix waits until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(long office, String prefix) {
    int year = year();
    if (rows.hold(office, prefix, year).isEmpty()) {
      // Apart: two first letters of a year would wait for each other, were one rolled back.
      apart.executeWithoutResult(t -> rows.begin(office, prefix, year));
      rows.hold(office, prefix, year);
    }
  }

  /** {@code 民救确〔2026〕12号}; free again when the caller's transaction rolls back. */
  @Transactional(propagation = Propagation.MANDATORY)
  String next(long office, String prefix) {
    int year = year();
    rows.count(office, prefix, year);
    return prefix + "〔" + year + "〕" + rows.last(office, prefix, year) + "号";
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }
}
