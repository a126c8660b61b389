package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Holidays;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Issue 7: what was computed beyond the loaded calendar is computed again when it arrives. */
@BanliTest
@Transactional
class LateCalendarTest {

  @Autowired RealCases realCases;
  @Autowired Applicants applicants;
  @Autowired CalendarYears years;
  @Autowired People people;
  @Autowired ApplicationClock clock;

  @Test
  void aTasksDueDayMovesWhenTheHolidaysAreKnown() throws IOException {
    clock.offset(Duration.ofDays(300)); // Sunday, 27 December 2026
    var no = realCases.filed(applicants.applicant("王𠮷"));
    assertThat(due(no)).isEqualTo(LocalDate.of(2027, 1, 1));

    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);

    assertThat(due(no)).isEqualTo(LocalDate.of(2027, 1, 4));
  }

  private LocalDate due(CaseNo no) {
    return realCases.open(no, "clerk").due().map(LocalDateTime::toLocalDate).orElseThrow();
  }
}
