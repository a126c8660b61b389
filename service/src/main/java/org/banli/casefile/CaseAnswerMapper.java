package org.banli.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseAnswerMapper {

  /** The newest revision of every form. */
  List<AnswerRow> latest(@Param("no") String no);

  /** All revisions of all forms, in the order in which they were written. */
  List<AnswerRow> all(String no);

  List<AnswerRow> revisions(@Param("no") String no, @Param("form") String form);

  int newest(@Param("no") String no, @Param("form") String form);

  void insert(AnswerRow row);
}
