package org.banli.benefit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EmergencyMapper {

  Optional<EmergencyRow> find(long id);

  /** Of these places, the latest first. */
  List<EmergencyRow> of(@Param("divisions") List<String> divisions);

  /** Of the place, those around it and those below it, the latest first. */
  List<EmergencyRow> around(@Param("divisions") List<String> divisions, @Param("path") String path);

  void insert(EmergencyRow row);

  /**
   * @return rows changed; 0 when it was ended before
   */
  int end(@Param("id") long id, @Param("at") Instant at, @Param("reason") String reason);
}
