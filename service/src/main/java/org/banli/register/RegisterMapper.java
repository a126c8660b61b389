package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** {@code register_entry} and {@code register_person}. */
@Mapper
interface RegisterMapper {

  Optional<EntryRow> find(@Param("no") String no, @Param("rule") int rule);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the rule has been applied
   */
  void insert(
      @Param("register") String register,
      @Param("no") String no,
      @Param("rule") int rule,
      @Param("fields") byte[] fields,
      @Param("from") LocalDate from,
      @Param("to") @Nullable LocalDate to,
      @Param("at") Instant at,
      @Param("path") String path);

  void insertPerson(@Param("entry") long entry, @Param("index") byte[] index);

  List<EntryRow> ofPerson(@Param("register") String register, @Param("index") byte[] index);

  List<EntryRow> ofCase(String no);

  Optional<EntryRow> entry(long id);

  /** Entries of the place and below, newest first. */
  List<EntryRow> under(@Param("register") String register, @Param("path") String path);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when another was first
   */
  void follow(FollowupRow row);

  /** Oldest first. */
  List<FollowupRow> followups(long entry);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  /** Lifts the entry at that moment when its last day would be before its first. */
  void end(
      @Param("entry") long entry,
      @Param("last") LocalDate last,
      @Param("by") String by,
      @Param("at") Instant at);
}
