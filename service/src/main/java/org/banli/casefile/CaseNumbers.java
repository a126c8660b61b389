package org.banli.casefile;

import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running numbers per prefix, county and year. The row stays locked until the caller's transaction
 * ends: a number is never given twice, and one that rolls back is given to the next.
 */
@Component
class CaseNumbers {

  private final CaseFileMapper files;
  private final ApplicationClock clock;

  CaseNumbers(CaseFileMapper files, ApplicationClock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  CaseNo next(Matter matter, DivisionCode responsible) {
    String county = responsible.value().substring(0, 6);
    int year = clock.today().getYear();
    files.countUp(matter.numberPrefix(), county, year);
    int last = files.counted(matter.numberPrefix(), county, year);
    return new CaseNo("%s%s-%d-%06d".formatted(matter.numberPrefix(), county, year, last));
  }
}
