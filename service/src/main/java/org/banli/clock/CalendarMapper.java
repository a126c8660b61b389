package org.banli.clock;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code calendar_year} and {@code calendar_day}. */
@Mapper
interface CalendarMapper {

  List<Integer> years();

  List<YearPlan.Day> days();

  void forget(int year);

  void forgetDays(int year);

  void insertYear(
      @Param("year") int year,
      @Param("imported") LocalDateTime imported,
      @Param("account") long account);

  void insertDays(@Param("year") int year, @Param("days") List<YearPlan.Day> days);
}
