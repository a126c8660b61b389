package org.banli.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.banli.audit.AuditLog;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports of later years by an administrator. */
@Service("clockImportedYears")
class ImportedYears implements CalendarYears {

  /** No notice moves fewer: five of the seven holidays always have a day of their own. */
  private static final int FEWEST_DAYS = 5;

  private final CalendarMapper mapper;
  private final LoadedCalendar calendar;
  private final Access access;
  private final AuditLog audit;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  ImportedYears(
      CalendarMapper mapper,
      LoadedCalendar calendar,
      Access access,
      AuditLog audit,
      ApplicationClock clock,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.calendar = calendar;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<Integer> years() {
    return calendar.years();
  }

  @Override
  @Transactional
  public void importYear(Actor actor, int year, String csv) {
    access.demand(actor, Access.Act.ADMINISTER, Access.Subject.NONE);
    var days = days(year, csv);
    mapper.forget(year);
    mapper.forgetDays(year);
    mapper.insertYear(year, LocalDateTime.now(clock), actor.account());
    mapper.insertDays(year, days);
    audit.action(actor, "calendar:" + year, "import", Map.of("days", String.valueOf(days.size())));
    calendar.reload();
    events.publishEvent(new Arrived(year));
  }

  private static List<YearPlan.Day> days(int year, String csv) {
    var days = parse(csv);
    days.stream()
        .map(YearPlan.Day::day)
        .filter(day -> !noticeOf(year, day))
        .findFirst()
        .ifPresent(
            day -> {
              throw Problem.refused(
                  "clock.import.other-year", day.toString(), String.valueOf(year));
            });
    if (days.size() < FEWEST_DAYS) {
      throw Problem.refused("clock.import.too-few", days.size());
    }
    return days;
  }

  private static List<YearPlan.Day> parse(String csv) {
    try {
      return YearPlan.parse(csv);
    } catch (IllegalArgumentException e) {
      throw Problem.refused("clock.import.line", String.valueOf(e.getMessage()));
    }
  }

  private static boolean noticeOf(int year, LocalDate day) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
  }
}
