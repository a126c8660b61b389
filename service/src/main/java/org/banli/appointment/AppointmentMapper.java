package org.banli.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** {@code appointment} and {@code appointment_seat}. */
@Mapper
interface AppointmentMapper {

  Optional<Row> find(String caseNo);

  /** Of two who change the same appointment the second waits for the first. */
  Optional<Row> lock(String caseNo);

  void save(Row row);

  /** How many seats are taken at each start from a moment on. */
  List<Filled> filled(
      @Param("office") long office,
      @Param("service") String service,
      @Param("from") LocalDateTime from);

  /** Whoever books at the same office waits, so that none of many blocks another. */
  long lockOffice(long office);

  Set<Integer> seats(Seat seat);

  /** Does nothing when the seat is taken; waits for whoever is just about to take it. */
  void take(@Param("at") Seat at, @Param("caseNo") String caseNo);

  @Nullable String holder(Seat at);

  /** Gives back all seats of a case from a moment on, but the one kept. */
  void giveBack(
      @Param("caseNo") String caseNo,
      @Param("from") LocalDateTime from,
      @Param("kept") @Nullable Seat kept);

  List<Row> day(
      @Param("office") long office,
      @Param("from") LocalDateTime from,
      @Param("to") LocalDateTime to);

  List<Day> days(@Param("office") long office, @Param("from") LocalDateTime from);

  /** A seat; {@code seat} counts from 1 and is 0 where all of a start are meant. */
  record Seat(long office, String service, LocalDateTime starts, int seat) {}

  /** An appointment as kept; without {@code starts} it was cancelled. */
  record Row(
      String caseNo,
      long office,
      String officeLevel,
      String service,
      @Nullable LocalDateTime starts,
      int minutes,
      Instant booked) {}

  /** A start and how many seats of it are taken. */
  record Filled(LocalDateTime starts, int seats) {}

  /** A day and how many come. */
  record Day(LocalDate day, int visitors) {}
}
