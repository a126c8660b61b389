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

  void insert(
      @Param("name") String name,
      @Param("nameEn") String nameEn,
      @Param("level") String level,
      @Param("division") String division,
      @Param("from") LocalDate from);
}
