package org.banli.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calendar of the factory years and of those imported later. */
@Component("clockLoadedCalendar")
class LoadedCalendar implements WorkingCalendar {

  private final CalendarMapper mapper;
  private final List<YearPlan.Day> factory = factory();
  private final AtomicReference<Calendar> calendar;

  LoadedCalendar(CalendarMapper mapper) {
    this.mapper = mapper;
    this.calendar = new AtomicReference<>(load());
  }

  /** Reads the imported years again; also by the sweep, as another node may have imported one. */
  void reload() {
    calendar.set(load());
  }

  /** An import that came to nothing is forgotten. */
  @TransactionalEventListener(
      classes = CalendarYears.Arrived.class,
      phase = TransactionPhase.AFTER_ROLLBACK)
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  void forget() {
    reload();
  }

  /** Years loaded, ascending. */
  List<Integer> years() {
    var years = new TreeSet<>(mapper.years());
    factory.forEach(d -> years.add(d.day().getYear()));
    return List.copyOf(years);
  }

  private Calendar load() {
    var days = new ArrayList<>(factory);
    days.addAll(mapper.days());
    return new Calendar(days, lastOfRow(years()));
  }

  /** The end of the unbroken row of years from the first; a gap would be guessed silently. */
  private static LocalDate lastOfRow(List<Integer> years) {
    int last = years.get(0);
    while (years.contains(last + 1)) {
      last++;
    }
    return Year.of(last).atMonth(12).atEndOfMonth();
  }

  private static List<YearPlan.Day> factory() {
    try (InputStream csv = new ClassPathResource("calendar/cn.csv").getInputStream()) {
      return YearPlan.parse(new String(csv.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Calendar current() {
    return calendar.get();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return current().isWorkingDay(day);
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    return current().plusWorkingDays(day, days);
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return current().workingDaysBetween(from, to);
  }

  @Override
  public LocalDate roll(LocalDate day) {
    return current().roll(day);
  }

  @Override
  public LocalDate knownUntil() {
    return current().knownUntil();
  }
}
