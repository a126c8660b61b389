package org.banli.region;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code region_change}. */
@Mapper
interface ChangeMapper {

  void insert(ChangeRow row);

  /** Not carried out, and due by the day; oldest first. */
  List<ChangeRow> due(LocalDate on);

  /**
   * @return rows changed; 0 when another node was first
   */
  int done(@Param("id") long id, @Param("at") LocalDateTime at);
}
