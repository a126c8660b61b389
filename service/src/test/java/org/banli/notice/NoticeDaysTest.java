package org.banli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.FakeCases;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Holidays;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** 民法典 Art. 203 beyond the loaded calendar. */
@BanliTest
@Import(FakeCases.class)
@RecordApplicationEvents
@Transactional
class NoticeDaysTest {

  private static final CaseNo NO = new CaseNo("DB341881-2026-000799");

  @Autowired Notices notices;
  @Autowired CaseFiles cases;
  @Autowired Catalogue catalogue;
  @Autowired CalendarYears years;
  @Autowired People people;
  @Autowired ApplicationClock clock;
  @Autowired ApplicationEvents events;

  @Test
  void aLastDayBeyondTheCalendarMovesWhenTheHolidaysAreKnown() {
    FakeCases.matter(catalogue, List.of(), Map.of("", FakeCases.notice("= 7", Map.of(), "")));
    FakeCases.file(cases, NO, FakeCases.VILLAGE, FakeCases.VILLAGE_PATH, Map.of());
    clock.offset(Duration.ofDays(298)); // 25 December 2026
    var notice = notices.publish(NO, "");
    assertThat(notice.to()).isEqualTo(LocalDate.of(2027, 1, 1));

    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);

    assertThat(notices.latest(NO).orElseThrow().to()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(events.stream(Notices.Moved.class))
        .containsExactly(
            new Notices.Moved(NO, notice.id(), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4)));
  }
}
