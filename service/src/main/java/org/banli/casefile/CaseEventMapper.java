package org.banli.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseEventMapper {

  List<EventRow> of(@Param("no") String no);

  void insert(EventRow row);
}
