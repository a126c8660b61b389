package org.banli.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DivisionMapper {

  /** The row in force on the day, else the last one that was, else the first that will be. */
  Optional<DivisionRow> find(@Param("code") String code, @Param("on") LocalDate on);

  List<DivisionRow> children(@Param("parent") @Nullable String parent, @Param("on") LocalDate on);

  /** Divisions below a path without children of their own on the day. */
  List<DivisionRow> leaves(@Param("path") String path, @Param("on") LocalDate on);

  Optional<String> successor(@Param("code") String code, @Param("on") LocalDate on);

  /**
   * @return rows changed; 0 when it no longer existed on that day
   */
  int end(
      @Param("code") String code, @Param("successor") String successor, @Param("on") LocalDate on);

  /** What lies below a path on the day, once more, from that day on below another. */
  void insertBelow(
      @Param("oldPath") String oldPath,
      @Param("newPath") String newPath,
      @Param("old") String old,
      @Param("into") String into,
      @Param("on") LocalDate on);

  /** Ends what lies below a path. */
  void endBelow(@Param("path") String path, @Param("on") LocalDate on);

  void insert(List<DivisionRow> rows);

  long count();
}
