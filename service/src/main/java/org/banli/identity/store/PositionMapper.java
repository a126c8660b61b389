package org.banli.identity.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code position}. */
@Mapper
public interface PositionMapper {

  List<PositionRow> inForce(@Param("account") long account, @Param("on") LocalDate on);

  /** All of an account, ended ones too. */
  List<PositionRow> of(long account);

  Optional<PositionRow> find(long id);

  /** Ends whatever would still be held at an office on a day. */
  void endAt(@Param("office") long office, @Param("toDay") LocalDate toDay);

  /**
   * Gives whoever would still hold a position at an office on a day the same one at another, unless
   * they hold it there.
   */
  void copyAt(
      @Param("office") long office, @Param("successor") long successor, @Param("on") LocalDate on);

  boolean held(@Param("office") long office, @Param("role") String role, @Param("on") LocalDate on);

  void insert(PositionRow row);

  /** Ends a position; @return rows changed. */
  int end(@Param("id") long id, @Param("toDay") LocalDate toDay);
}
