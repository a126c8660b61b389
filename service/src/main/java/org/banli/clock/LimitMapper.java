package org.banli.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code case_limit} and {@code case_limit_pause}. */
@Mapper
interface LimitMapper {

  /** Starts a limit: 1, or 0 when the case has one of this key. */
  int insert(LimitRow row);

  Optional<LimitRow> find(@Param("caseNo") String caseNo, @Param("key") String key);

  List<LimitRow> ofCase(String caseNo);

  /** Open limits of a case, locked. */
  List<LimitRow> lock(String caseNo);

  void update(LimitRow row);

  List<Pause> pauses(long limit);

  void stop(
      @Param("limit") long limit, @Param("at") LocalDateTime at, @Param("reason") String reason);

  void resume(@Param("limit") long limit, @Param("at") LocalDateTime at);

  /** A limit that counts from the start of another stood when that one stood. */
  void copyPauses(@Param("from") long from, @Param("to") long to);

  /** Limits after an id that passed and were not told yet. */
  List<Long> passed(
      @Param("now") LocalDateTime now, @Param("after") long after, @Param("most") int most);

  /** Locked; empty when it has been told or another sweep holds it. */
  Optional<LimitRow> lockPassed(@Param("id") long id, @Param("now") LocalDateTime now);

  /** Limits after an id that run and are provisional or due from a moment on, locked. */
  List<LimitRow> movable(
      @Param("from") LocalDateTime from, @Param("after") long after, @Param("most") int most);
}
