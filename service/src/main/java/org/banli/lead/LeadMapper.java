package org.banli.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** Table {@code lead}. Changes return 0 when the version has moved on or the lead is not open. */
@Mapper
interface LeadMapper {

  Optional<Lead> find(@Param("id") long id);

  Optional<Lead> ofDraft(@Param("draft") String draft);

  Optional<Lead> ofCase(@Param("no") String no);

  /** Leads of divisions and below. */
  List<Lead> list(
      @Param("paths") List<String> paths,
      @Param("state") Lead.State state,
      @Param("after") long after,
      @Param("limit") int limit);

  int waiting(@Param("paths") List<String> paths, @Param("since") Instant since);

  /** Minutes from lead to first visit, ascending. */
  List<Long> spans(@Param("paths") List<String> paths, @Param("since") Instant since);

  /** Open leads of the person in a division and below. */
  int open(@Param("idIndex") byte[] idIndex, @Param("path") String path);

  void insert(@Param("lead") Lead lead, @Param("idIndex") byte @Nullable [] idIndex);

  long inserted();

  int visit(@Param("by") Change by, @Param("at") Instant at, @Param("note") Secret note);

  int convert(@Param("by") Change by, @Param("with") Conversion with);

  int close(
      @Param("by") Change by, @Param("reason") Lead.Reason reason, @Param("note") Secret note);

  int filed(@Param("draft") String draft, @Param("no") String no);

  int reopen(@Param("draft") String draft);

  /** Open leads of a division itself get another place. */
  void movePlace(@Param("old") String old, @Param("into") String into);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  boolean any();

  /** Who changes which version. */
  record Change(long id, int version, long account) {}

  /** What a conversion adds. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Conversion(String draft, Secret idNumber, byte[] idIndex, Secret phone) {}
}
