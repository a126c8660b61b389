package org.banli.identity.store;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code position}. */
@Mapper
public interface PositionMapper {

  List<PositionRow> inForce(@Param("account") long account, @Param("on") LocalDate on);

  boolean held(@Param("office") long office, @Param("role") String role, @Param("on") LocalDate on);

  void insert(PositionRow row);

  /** Ends a position; @return rows changed. */
  int end(@Param("id") long id, @Param("toDay") LocalDate toDay);
}
