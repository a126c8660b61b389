package org.banli.process;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** {@code case_term}. */
@Mapper
interface WaitMapper {

  /** Takes the place of what the route held under that name before. */
  void reckoned(Reckoned term);

  /** Terms that end after a moment, locked, those first from whose end others run. */
  List<Reckoned> endingAfter(LocalDateTime moment);

  /** Newest first. */
  List<Reckoned> reckonedOf(String caseNo);

  /** A term that moved with the calendar; one that was reckoned anew meanwhile stays. */
  void moved(
      @Param("caseNo") String caseNo,
      @Param("variable") String variable,
      @Param("before") LocalDateTime before,
      @Param("started") LocalDateTime started,
      @Param("after") LocalDateTime after);

  /**
   * A term of a case.
   *
   * @param route of the case, or one that it calls; empty for those of before it was kept
   * @param since the term from whose end it runs; null: from a moment of its own
   * @param started the moment from which it runs, whose day is not counted
   * @param due after which it is over
   * @param term null for those that were reckoned before it was kept
   */
  record Reckoned(
      String caseNo,
      String route,
      String variable,
      @Nullable String since,
      LocalDateTime started,
      LocalDateTime due,
      @Nullable String term) {}
}
