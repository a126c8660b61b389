package org.banli.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeMapper {

  void add(Row row);

  Optional<Row> find(String id);

  Optional<Row> latest(String caseNo);

  /** Earlier ones first; what is open comes after what was closed at the same moment. */
  List<Row> ofCase(String caseNo);

  List<Row> open(@Param("path") String path, @Param("on") LocalDate on);

  void proof(@Param("id") String id, @Param("hash") String hash);

  /** The last day lies beyond the calendar. */
  void guessed(@Param("id") String id, @Param("days") int days);

  /** Open notices whose last day was guessed. */
  List<Guess> guesses();

  /**
   * @param days null once the calendar reaches so far
   */
  void lastDay(
      @Param("id") String id,
      @Param("lastDay") LocalDate lastDay,
      @Param("days") @Nullable Integer days);

  /** How many days from when. */
  record Guess(String id, String caseNo, Instant published, LocalDate lastDay, int days) {}

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  void close(@Param("caseNo") String caseNo, @Param("key") String key);

  void closeAll(String caseNo);

  void object(
      @Param("notice") String notice,
      @Param("caseNo") String caseNo,
      @Param("objection") byte[] objection,
      @Param("filed") Instant filed);

  List<SealedObjection> objections(String caseNo);

  /** A notice as kept. */
  record Row(
      String id,
      String caseNo,
      String noticeKey,
      String division,
      String divisionPath,
      LocalDate firstDay,
      LocalDate lastDay,
      byte[] shown,
      @Nullable String proof,
      boolean objectable,
      boolean closed,
      Instant published) {}

  /** An objection as kept. */
  record SealedObjection(
      long id, String notice, String noticeKey, byte[] objection, Instant filed) {}
}
