package org.banli.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OfficeMapper {

  Optional<OfficeRow> find(long id);

  /** Offices of a level whose division is one of these, on a day. */
  List<OfficeRow> at(
      @Param("level") String level,
      @Param("divisions") List<String> divisions,
      @Param("on") LocalDate on);

  List<OfficeRow> ofLevel(@Param("level") String level, @Param("on") LocalDate on);

  /** Of a division and its direct children; not those closed before the day. */
  List<OfficeRow> around(@Param("division") String division, @Param("on") LocalDate on);

  /**
   * @return rows changed; 0 when closed before or opening later
   */
  int close(@Param("id") long id, @Param("on") LocalDate on);

  /** Id of the row that this connection inserted last. */
  long inserted();

  void insert(
      @Param("name") String name,
      @Param("nameEn") String nameEn,
      @Param("level") String level,
      @Param("division") String division,
      @Param("from") LocalDate from);
}
