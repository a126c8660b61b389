package org.banli.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code case_draw} and {@code draw_round}. */
@Mapper
interface DrawMapper {

  Optional<Boolean> find(@Param("caseNo") String caseNo, @Param("key") String key);

  /** Does nothing when the place has drawn by this key before. */
  void open(@Param("pool") String pool, @Param("key") String key);

  Draws.Round lock(@Param("pool") String pool, @Param("key") String key);

  void count(
      @Param("pool") String pool, @Param("key") String key, @Param("round") Draws.Round round);

  void insert(
      @Param("caseNo") String caseNo,
      @Param("key") String key,
      @Param("pool") String pool,
      @Param("share") BigDecimal share,
      @Param("seed") String seed,
      @Param("chance") BigDecimal chance,
      @Param("drawn") boolean drawn,
      @Param("at") Instant at);
}
