package org.banli.document;

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
  private final TransactionTemplate apart;

  Numbering(LetterMapper rows, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Whose numbers run on from 1; {@code year} is that in which the letters are issued. */
  record Series(long office, String prefix, int year) {}

  /** Whoever wants a number of the same series waits until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(Series series) {
    if (rows.hold(series).isEmpty()) {
      // Apart: two first letters of a year would wait for each other, were one rolled back.
      apart.executeWithoutResult(t -> rows.begin(series));
      rows.hold(series);
    }
  }

  /** {@code 民救确〔2026〕12号}; free again when the caller's transaction rolls back. */
  @Transactional(propagation = Propagation.MANDATORY)
  String next(Series series) {
    rows.count(series);
    return series.prefix() + "〔" + series.year() + "〕" + rows.last(series) + "号";
  }
}
