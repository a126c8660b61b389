package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

  /**
   * @throws org.springframework.dao.DuplicateKeyException when it has been loaded
   */
  void load(
      @Param("loaded") Registers.Loaded loaded,
      @Param("to") @Nullable LocalDate to,
      @Param("origin") byte[] origin,
      @Param("fields") byte[] fields,
      @Param("at") Instant at,
      @Param("path") String path);

  Optional<EntryRow> loaded(@Param("register") String register, @Param("origin") byte[] origin);

  /** Holds the entry until the transaction ends; what was read before is forgotten. */
  Optional<Long> lock(long entry);

  /** How many entries a rule of a case has ended. */
  int endedBy(@Param("no") String no, @Param("rule") int rule);

  /** Holds the key in that register until the transaction ends. */
  void holdKey(@Param("register") String register, @Param("index") byte[] index);

  /** How many entries of all registers are found by this key. */
  int known(byte[] index);

  void insertPerson(@Param("entry") long entry, @Param("index") byte[] index);

  List<EntryRow> ofPerson(@Param("register") String register, @Param("index") byte[] index);

  List<EntryRow> ofCase(String no);

  List<EntryRow> endedByCase(String no);

  Optional<EntryRow> entry(long id);

  /** Standing or not, those found by any of the keys, each once. */
  List<EntryRow> ofAny(
      @Param("registers") Collection<String> registers, @Param("indexes") List<byte[]> indexes);

  /** Entries of these places and below with a smaller id, newest first. */
  List<EntryRow> page(
      @Param("register") String register,
      @Param("paths") List<String> paths,
      @Param("before") long before,
      @Param("size") int size);

  /** Entries of the place and below that stand on that day, oldest first. */
  List<EntryRow> standing(
      @Param("register") String register, @Param("path") String path, @Param("day") LocalDate day);

  /** Entries of the place and below, newest first. */
  List<EntryRow> under(@Param("register") String register, @Param("path") String path);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when another was first
   */
  void follow(FollowupRow row);

  /** Oldest first. */
  List<FollowupRow> followups(long entry);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  /**
   * Lifts the entry at that moment when its last day would be before its first.
   *
   * @return 0 when it had ended by then
   */
  int end(End end);

  /**
   * An ending.
   *
   * @param by number of the case, {@code rule} of its register rule if one ended it
   * @param atOnce whether it is lifted on its last day rather than when that is over
   */
  record End(
      long entry,
      LocalDate last,
      String by,
      @Nullable Integer rule,
      String mark,
      Instant at,
      boolean atOnce) {}
}
