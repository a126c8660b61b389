package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Holidays;
import org.banli.clock.Limits;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issue 7: what was computed beyond the loaded calendar is computed again when it arrives, and what
 * was computed by an arrangement that another replaces.
 */
@BanliTest
@Transactional
class LateCalendarTest {

  @Autowired RealCases realCases;
  @Autowired Applicants applicants;
  @Autowired CalendarYears years;
  @Autowired People people;
  @Autowired ApplicationClock clock;
  @Autowired Limits limits;
  @Autowired JdbcClient database;

  @Test
  void aTasksDueDayMovesWhenTheHolidaysAreKnown() throws IOException {
    clock.offset(Duration.ofDays(300)); // Sunday, 27 December 2026
    var no = realCases.filed(applicants.applicant("王𠮷"));
    assertThat(due(no)).isEqualTo(LocalDate.of(2027, 1, 1));

    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);

    assertThat(due(no)).isEqualTo(LocalDate.of(2027, 1, 4));
  }

  /** It is Monday, 2 March 2026; five working days end on the Monday after. */
  @Test
  void aTasksDueDayFollowsWhenTheYearIsReplaced() throws IOException {
    var no = realCases.filed(applicants.applicant("王𠮷"));
    assertThat(due(no)).isEqualTo(LocalDate.of(2026, 3, 9));

    replace2026();

    assertThat(due(no)).isEqualTo(LocalDate.of(2026, 3, 10));
  }

  /** An item that is due when a wait of the route ends has no term of its own. */
  @Test
  void aTaskThatIsDueWithAWaitFollowsIt() throws IOException {
    var no = realCases.filed(applicants.applicant("王𠮷"));
    database
        .sql("UPDATE work_item SET due_term = NULL WHERE case_no = ?")
        .param(no.value())
        .update();

    replace2026();

    assertThat(due(no)).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(
            database
                .sql("SELECT due FROM case_term WHERE case_no = ? AND variable = 'acceptDue'")
                .param(no.value())
                .query(LocalDateTime.class)
                .single())
        .isEqualTo(LocalDate.of(2026, 3, 10).atTime(23, 59, 59));
  }

  @Test
  void aLimitFollowsWhenTheYearIsReplaced() throws IOException {
    var no = realCases.onItsWay().no();
    var before = limits.of(no.value()).get(0).due().at().toLocalDate();

    replace2026();

    assertThat(before).isEqualTo(LocalDate.of(2026, 3, 30));
    assertThat(limits.of(no.value()).get(0).due().at().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 3, 31));
  }

  /** What ends before anything that the notice may speak of stays as it is. */
  @Test
  void anotherYearMovesNothing() throws IOException {
    var no = realCases.filed(applicants.applicant("王𠮷"));
    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);
    assertThat(due(no)).isEqualTo(LocalDate.of(2026, 3, 9));
  }

  /** The year as delivered, with Monday, 9 March off beside. */
  private void replace2026() throws IOException {
    var delivered =
        new ClassPathResource("calendar/cn.csv")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("day,") || line.startsWith("2026-"))
            .collect(Collectors.joining("\n"));
    years.importYear(
        people.staff("341881-administrator"), 2026, delivered + "\n2026-03-09,holiday,临时放假\n");
  }

  private LocalDate due(CaseNo no) {
    return realCases.open(no, "clerk").due().map(LocalDateTime::toLocalDate).orElseThrow();
  }
}
