package org.banli.process;

import java.time.LocalDateTime;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code case_escalation}. */
@Mapper
interface EscalationMapper {

  /** Does nothing when the office was told of this limit before. */
  void told(
      @Param("caseNo") String caseNo,
      @Param("limit") String limit,
      @Param("office") long office,
      @Param("at") LocalDateTime at);

  Set<Long> offices(String caseNo);
}
