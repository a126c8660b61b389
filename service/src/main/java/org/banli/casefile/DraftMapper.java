package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DraftMapper {

  Optional<DraftRow> find(@Param("id") String id);

  /** Locks the row until the transaction ends. */
  Optional<DraftRow> lock(@Param("id") String id);

  /** Drafts not yet submitted, the one saved last first. */
  List<DraftRow> of(@Param("owner") long owner);

  void insert(DraftRow row);

  /**
   * @return rows changed; 0 when someone else saved first or it was submitted
   */
  int save(DraftRow row);

  /** Remembers the number given and forgets the answers, which the case now holds. */
  void close(@Param("id") String id, @Param("no") String no, @Param("nothing") byte[] nothing);

  /** Ids of drafts saved before and not submitted, locked until the transaction ends. */
  List<String> abandoned(Instant before);

  /** Papers of drafts saved before and not submitted. */
  void forgetPapers(Instant before);

  /** Drafts saved before and not submitted; @return rows deleted. */
  int forget(Instant before);

  int delete(@Param("id") String id);
}
