package org.banli.portal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdempotencyMapper {

  Optional<IdempotencyRow> find(@Param("account") long account, @Param("key") String key);

  void insert(
      @Param("account") long account,
      @Param("key") String key,
      @Param("fingerprint") String fingerprint,
      @Param("created") LocalDateTime created);

  void answer(
      @Param("account") long account,
      @Param("key") String key,
      @Param("status") int status,
      @Param("mediaType") String mediaType,
      @Param("body") byte[] body);

  void delete(@Param("account") long account, @Param("key") String key);

  /** Removes a reservation that never got its answer; returns how many. */
  int bury(
      @Param("account") long account,
      @Param("key") String key,
      @Param("before") LocalDateTime before);

  void forget(LocalDateTime before);
}
