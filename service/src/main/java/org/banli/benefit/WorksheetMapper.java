package org.banli.benefit;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorksheetMapper {

  void add(
      @Param("caseNo") String caseNo,
      @Param("computed") Instant computed,
      @Param("sheet") byte[] sheet);

  Optional<Sealed> latest(String caseNo);

  /** A sheet as kept. */
  record Sealed(long id, byte[] sheet) {}
}
