package org.banli.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Tables {@code audit_chain}, {@code audit_event}, {@code audit_view}. */
@Mapper
interface AuditMapper {

  /** Makes the chain if there is none. */
  void begin(@Param("subject") String subject, @Param("beginning") String beginning);

  /** The chain, its row locked until the transaction ends. */
  Optional<Chain> locked(String subject);

  Optional<Chain> chain(String subject);

  void advance(Chain chain);

  void insert(Entry entry);

  List<Entry> entries(String subject);

  void view(@Param("at") Instant at, @Param("actor") long actor, @Param("subject") String subject);

  /** Length, head and seal of a chain, the latter two in hex. */
  record Chain(String subject, long length, String head, String seal) {}
}
