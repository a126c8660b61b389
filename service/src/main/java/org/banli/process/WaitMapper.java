package org.banli.process;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** {@code provisional_wait} and {@code case_term}. */
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

  /** Takes the place of what the case held under that name before. */
  void reckoned(Reckoned term);

  /** Terms that end after a moment, those first from whose end others run. */
  List<Reckoned> endingAfter(LocalDateTime moment);

  List<Reckoned> reckonedOf(String caseNo);

  /** A term that moved with the calendar; one that was reckoned anew meanwhile stays. */
  void moved(
      @Param("caseNo") String caseNo,
      @Param("variable") String variable,
      @Param("before") LocalDateTime before,
      @Param("started") LocalDateTime started,
      @Param("after") LocalDateTime after);

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

  /**
   * A term of a case.
   *
   * @param since the term from whose end it runs; null: from a moment of its own
   * @param started the moment from which it runs, whose day is not counted
   * @param due after which it is over
   * @param term null for those that were reckoned before it was kept
   */
  record Reckoned(
      String caseNo,
      String variable,
      @Nullable String since,
      LocalDateTime started,
      LocalDateTime due,
      @Nullable String term) {}
}
