package org.banli.process;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DecisionMapper {

  void insert(
      @Param("caseNo") String caseNo,
      @Param("decision") String decision,
      @Param("rules") String rules,
      @Param("evaluated") byte[] evaluated,
      @Param("at") Instant at);

  /** All evaluations of a case, oldest first. */
  List<Row> ofCase(String caseNo);

  /** An evaluation; the content is sealed. */
  record Row(String decision, String rules, byte[] evaluated) {}
}
