package org.banli.process;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code provisional_wait}. */
@Mapper
interface WaitMapper {

  /** Takes the place of what the variable of that route held before. */
  void guessed(
      @Param("caseNo") String caseNo,
      @Param("route") String route,
      @Param("variable") String variable,
      @Param("started") LocalDateTime started,
      @Param("term") String term,
      @Param("due") LocalDateTime due);

  List<Guess> guesses();

  void due(@Param("id") long id, @Param("due") LocalDateTime due);

  void delete(long id);

  /** A moment in a variable of a route that lies beyond the calendar. */
  record Guess(
      long id,
      String caseNo,
      String route,
      String variable,
      LocalDateTime started,
      String term,
      LocalDateTime due) {}
}
