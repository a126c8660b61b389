package org.banli.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.banli.BanliTest;
import org.banli.clock.Limits.Limit;
import org.banli.clock.Limits.Overdue;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** The clock stands at Monday 2 March 2026, 09:00, and moves when a test moves it. */
@BanliTest
@Transactional
@RecordApplicationEvents
class LimitsTest {

  private static final String CASE = "ZZ341881-2026-999999";
  private static final String LAW = "最低生活保障审核确认办法 第22条";

  @Autowired Limits limits;
  @Autowired Sweep sweep;
  @Autowired CalendarYears years;
  @Autowired WorkingCalendar calendar;
  @Autowired ApplicationClock clock;
  @Autowired ApplicationEvents events;

  @Test
  void thirtyWorkingDaysEndOnTheThirtieth() {
    assertThat(start("30wd").due().at().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 14));
    assertThat(limit().daysLeft()).isEqualTo(30);
  }

  @Test
  void aSecondStartWithTheSameKeyIsIgnored() {
    start("30wd");
    pass(3);
    assertThat(start("5wd").term()).isEqualTo(Term.parse("30wd"));
    assertThat(limits.of(CASE)).hasSize(1);
  }

  // rules A.6: fifteen working days from acceptance, though the class is known later
  @Test
  void aLimitMayCountFromTheStartOfAnother() {
    start("30wd");
    pass(2);
    limits.stop(CASE, "补正|Supplement");
    pass(3);
    limits.resume(CASE);
    var since = limits.startSince(CASE, "first", Term.parse("15wd"), LAW, "overall");
    assertThat(since.started()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(since.daysLeft()).isEqualTo(13);
    pass(2);
    assertThat(limits.startSince(CASE, "first", Term.parse("1wd"), LAW, "overall").daysLeft())
        .isEqualTo(12);
  }

  @Test
  void theEndMovesByTheWorkingDaysTheClockStood() {
    start("30wd");
    pass(2);
    limits.stop(CASE, "申请人补正|The applicant corrects");
    limits.stop(CASE, "again");
    pass(5);
    assertThat(limit().stopped()).contains("申请人补正|The applicant corrects");
    assertThat(limit().daysLeft()).isEqualTo(28);
    limits.resume(CASE);
    assertThat(limit().stopped()).isEmpty();
    // Wednesday 4 to Monday 9 March: three working days
    assertThat(limit().due().at().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 17));
    assertThat(limit().daysLeft()).isEqualTo(28);
  }

  // rules A.1 T
  @Test
  void anExtensionCountsFromTheStartAndIsGivenOnce() {
    start("30wd");
    pass(10);
    limits.extend(CASE, "overall", Term.parse("45wd"), "公示异议");
    assertThat(limit().extended()).isTrue();
    assertThat(limit().due().at().toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 8));
    limits.extend(CASE, "overall", Term.parse("90wd"), "again");
    assertThat(limit().term()).isEqualTo(Term.parse("45wd"));
  }

  @Test
  void whatHasPassedIsToldOnce() {
    start("1wd");
    pass(1);
    sweepAll();
    assertThat(told()).isEmpty();
    pass(1);
    sweepAll();
    sweepAll();
    assertThat(told()).containsExactly(new Overdue(CASE, "overall"));
    assertThat(limit().daysLeft()).isEqualTo(-1);
  }

  @Test
  void whatStandsOrHasEndedIsNotTold() {
    start("1wd");
    limits.start(CASE, "other", Term.parse("1wd"), LAW);
    limits.end(CASE, "other");
    limits.stop(CASE, "why");
    pass(9);
    sweepAll();
    assertThat(told()).isEmpty();
    assertThat(limits.of(CASE).get(1).ended()).isPresent();
  }

  @Test
  void whatWasToldIsNotToldAgainAfterAPause() {
    start("1wd");
    pass(2);
    sweepAll();
    limits.stop(CASE, "why");
    limits.resume(CASE);
    sweepAll();
    assertThat(told()).hasSize(1);
  }

  @Test
  void aCalendarThatArrivesCorrectsWhatWasProvisional() {
    pass(300); // 27 December 2026
    start("10wd");
    assertThat(limit().due().provisional()).isTrue();
    assertThat(limit().due().at().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 8));
    years.importYear(administrator(), 2027, Holidays.OF_2027);
    assertThat(limit().due().provisional()).isFalse();
    assertThat(limit().due().at().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 11));
    assertThat(calendar.knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(years.years()).contains(2004, 2026, 2027);
  }

  @Test
  void aCalendarWithAnotherYearsDayIsRefused() {
    var csv = "2027-01-01,holiday,元旦\n2025-02-05,holiday,春节";
    assertThatThrownBy(() -> years.importYear(administrator(), 2027, csv))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("clock.import.other-year"));
    assertThat(calendar.knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void onlyAnAdministratorImports() {
    var clerk = new Actor(7, Actor.Kind.STAFF, "李四", List.of());
    assertThatThrownBy(() -> years.importYear(clerk, 2027, ""))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  private Limit start(String term) {
    return limits.start(CASE, "overall", Term.parse(term), LAW);
  }

  private Limit limit() {
    return limits.of(CASE).get(0);
  }

  private void pass(int days) {
    clock.offset(clock.offset().plus(Duration.ofDays(days)));
  }

  private void sweepAll() {
    sweep.tell();
  }

  private List<Overdue> told() {
    return events.stream(Overdue.class).filter(it -> it.caseNo().equals(CASE)).toList();
  }

  private static Actor administrator() {
    var position =
        new Actor.Position(
            1,
            1,
            "民政局",
            "county",
            "/340000000000/",
            "administrator",
            LocalDate.of(2020, 1, 1),
            null);
    return new Actor(1, Actor.Kind.STAFF, "管理员", List.of(position));
  }
}
