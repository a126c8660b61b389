package org.banli.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.FakeCases;
import org.banli.appointment.Appointments.Taken;
import org.banli.benefit.Standards;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** R55: fifty people want the same time. Committed data and real threads. */
@BanliTest
@Import(FakeCases.class)
class SeatRaceTest {

  private static final int PEOPLE = 50;
  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 3, 9, 0);
  private static final String OURS = "'YY341881-2026-0007%'";

  @Autowired Appointments appointments;
  @Autowired CaseFiles cases;
  @Autowired Catalogue catalogue;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;
  @Autowired Standards standards;
  @Autowired Divisions divisions;
  @Autowired ApplicationClock clock;

  private final List<CaseNo> numbers =
      IntStream.range(700, 700 + PEOPLE)
          .mapToObj("YY341881-2026-%06d"::formatted)
          .map(CaseNo::new)
          .toList();

  /** Each number of seats at a township of its own. */
  private void fiftyCases(int seats) {
    var township = new DivisionCode("34188100" + seats + "000");
    forget();
    transaction.executeWithoutResult(
        all ->
            standards.set(
                "appointmentSeats", township, Integer.toString(seats), clock.today(), "测试"));
    FakeCases.matter(catalogue, List.of(), Map.of());
    var path = divisions.find(township).orElseThrow().path();
    for (var no : numbers) {
      FakeCases.file(cases, no, township, path, Map.of());
    }
  }

  @AfterEach
  void forget() {
    transaction.executeWithoutResult(
        all -> {
          database.update("DELETE FROM appointment_seat WHERE case_no LIKE " + OURS);
          database.update("DELETE FROM appointment WHERE case_no LIKE " + OURS);
          database.update("DELETE FROM standard WHERE law = '测试'");
        });
  }

  @ParameterizedTest(name = "{0} seats")
  @ValueSource(ints = {1, 3})
  void exactlyAsManyWinAsThereAreSeats(int seats) throws Exception {
    fiftyCases(seats);

    var won = atOnce();

    assertThat(won).hasSize(PEOPLE).filteredOn(it -> it).hasSize(seats);
    assertThat(taken()).isEqualTo(IntStream.rangeClosed(1, seats).boxed().toList());
    assertThat(numbers.stream().filter(no -> appointments.of(no).isPresent())).hasSize(seats);
  }

  /** What one gives back, the next can take. */
  @Test
  void aSeatGivenBackIsFree() {
    fiftyCases(1);
    appointments.book(Actor.SYSTEM, numbers.get(0), "township", AT);
    assertThat(book(numbers.get(1))).isFalse();

    appointments.book(Actor.SYSTEM, numbers.get(0), "township", AT.plusMinutes(30));

    assertThat(book(numbers.get(1))).isTrue();
  }

  private List<Boolean> atOnce() throws Exception {
    var start = new CyclicBarrier(PEOPLE);
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      var all =
          people.invokeAll(
              numbers.stream()
                  .map(
                      no ->
                          (Callable<Boolean>)
                              () -> {
                                start.await();
                                return book(no);
                              })
                  .toList());
      var won = new ArrayList<Boolean>();
      for (var one : all) {
        won.add(one.get());
      }
      return won;
    } finally {
      people.shutdownNow();
    }
  }

  private boolean book(CaseNo no) {
    try {
      appointments.book(Actor.SYSTEM, no, "township", AT);
      return true;
    } catch (Taken taken) {
      return false;
    }
  }

  private List<Integer> taken() {
    return database.queryForList(
        "SELECT seat FROM appointment_seat WHERE starts = ? AND case_no LIKE "
            + OURS
            + " ORDER BY seat",
        Integer.class,
        AT);
  }
}
