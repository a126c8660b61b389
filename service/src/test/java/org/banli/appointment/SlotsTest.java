package org.banli.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.banli.BanliTest;
import org.banli.appointment.Appointments.Slot;
import org.banli.benefit.Standards;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Office;
import org.banli.region.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** R55: what can be booked follows from hours, seats and the working calendar. */
@BanliTest
@Transactional
class SlotsTest {

  private static final DivisionCode NINGGUO = new DivisionCode("341881000000");

  @Autowired Slots slots;
  @Autowired AppointmentMapper rows;
  @Autowired Standards standards;
  @Autowired Routing routing;
  @Autowired ApplicationClock clock;

  private Office office;

  @BeforeEach
  void theCounty() {
    office = routing.route(NINGGUO, "county", "clerk", clock.today()).orElseThrow().office();
  }

  /** Monday, 2 March 2026: from tomorrow on, six starts in the morning and six after lunch. */
  @Test
  void aWorkingDayHasAsManyStartsAsFitIntoItsHours() {
    assertThat(starts("2026-03-02")).isEmpty();
    assertThat(starts("2026-03-03"))
        .extracting(at -> at.toLocalTime().toString())
        .containsExactly(
            "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "14:00", "14:30", "15:00",
            "15:30", "16:00", "16:30");
  }

  @Test
  void anAppointmentEndsBeforeTheOfficeCloses() {
    set("appointmentHours", "09:00-11:00");
    set("appointmentMinutes", "45");

    assertThat(starts("2026-03-03"))
        .extracting(at -> at.toLocalTime().toString())
        .containsExactly("09:00", "09:45");
  }

  /** 1 to 7 October 2026 are off, Saturday 10 October and Sunday 20 September are worked. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-09-19, false",
    "2026-09-20, true",
    "2026-09-25, false",
    "2026-09-30, true",
    "2026-10-01, false",
    "2026-10-07, false",
    "2026-10-08, true",
    "2026-10-10, true",
    "2026-10-11, false"
  })
  void holidaysAreOffAndMakeUpDaysAreWorked(LocalDate day, boolean open) {
    goTo(LocalDate.of(2026, 9, 15).atTime(10, 0));

    assertThat(!starts(day.toString()).isEmpty()).isEqualTo(open);
  }

  @Test
  void atMidnightTheNextDayIsToday() {
    goTo(LocalDateTime.of(2026, 3, 2, 23, 59));
    assertThat(starts("2026-03-03")).isNotEmpty();

    goTo(LocalDateTime.of(2026, 3, 3, 0, 0));
    assertThat(starts("2026-03-03")).isEmpty();
    assertThat(slots.exists(office, LocalDateTime.of(2026, 3, 3, 9, 0))).isFalse();
  }

  @Test
  void nobodyBooksFurtherAheadThanTheOfficeAllows() {
    set("appointmentDaysAhead", "2");

    assertThat(starts("2026-03-04")).isNotEmpty();
    assertThat(starts("2026-03-05")).isEmpty();
    assertThat(slots.exists(office, LocalDateTime.of(2026, 3, 5, 9, 0))).isFalse();
  }

  /** Whether a day of next year is off is not known before the State Council has said so. */
  @Test
  void daysBeyondTheCalendarCannotBeBooked() {
    goTo(LocalDateTime.of(2026, 12, 28, 9, 0));

    assertThat(free()).extracting(slot -> slot.at().getYear()).containsOnly(2026);
  }

  @Test
  void aFullStartIsNotOfferedAndOthersAre() {
    var nine = LocalDateTime.of(2026, 3, 3, 9, 0);
    rows.take(new AppointmentMapper.Seat(office.id(), "tests", nine, 1), "A");
    assertThat(left(nine)).containsExactly(1);

    rows.take(new AppointmentMapper.Seat(office.id(), "tests", nine, 2), "B");

    assertThat(left(nine)).isEmpty();
    assertThat(left(nine.plusMinutes(30))).containsExactly(2);
  }

  @Test
  void anotherServiceHasSeatsOfItsOwn() {
    var nine = LocalDateTime.of(2026, 3, 3, 9, 0);
    rows.take(new AppointmentMapper.Seat(office.id(), "others", nine, 1), "A");
    rows.take(new AppointmentMapper.Seat(office.id(), "others", nine, 2), "B");

    assertThat(left(nine)).containsExactly(2);
  }

  private List<Slot> free() {
    return slots.free(office, "tests");
  }

  private List<Integer> left(LocalDateTime at) {
    return free().stream().filter(slot -> slot.at().equals(at)).map(Slot::left).toList();
  }

  private List<LocalDateTime> starts(String day) {
    return free().stream()
        .map(Slot::at)
        .filter(at -> at.toLocalDate().equals(LocalDate.parse(day)))
        .toList();
  }

  private void set(String key, String value) {
    standards.set(key, NINGGUO, value, clock.today(), "宁国市民政局通知");
  }

  private void goTo(LocalDateTime at) {
    clock.offset(
        clock
            .offset()
            .plus(Duration.ofSeconds(ChronoUnit.SECONDS.between(LocalDateTime.now(clock), at))));
  }
}
