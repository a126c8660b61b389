package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** {@code work_item} and {@code work_done}. */
@Mapper
interface WorkItemMapper {

  /**
   * @param term that gave the due day; null where none did
   */
  void insert(@Param("row") ItemRow row, @Param("term") @Nullable String term);

  /** Open items after an id whose due day a term gave and lies at that moment or later, locked. */
  List<Reckoned> reckoned(
      @Param("from") LocalDateTime from, @Param("after") long after, @Param("most") int most);

  void due(@Param("id") long id, @Param("due") LocalDateTime due);

  /** Items of a case that are due at a moment which no term of theirs gave. */
  void moveDue(
      @Param("caseNo") String caseNo,
      @Param("before") LocalDateTime before,
      @Param("after") LocalDateTime after);

  /** From when which term runs. */
  record Reckoned(long id, LocalDateTime created, String term) {}

  Optional<ItemRow> find(long id);

  /** The row, locked until the transaction ends. */
  Optional<ItemRow> lock(long id);

  Optional<ItemRow> lockTask(String task);

  List<ItemRow> ofCase(String caseNo);

  /** Open items of an office, locked until the transaction ends. */
  List<ItemRow> lockAt(long office);

  /** Offices of open and closed items of a case. */
  List<Long> offices(String caseNo);

  /** Ids of the open items of an office. */
  List<Long> waitingAt(long office);

  void hand(
      @Param("id") long id,
      @Param("office") long office,
      @Param("assignee") @Nullable Long assignee,
      @Param("texts") String texts);

  void texts(@Param("id") long id, @Param("texts") String texts);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  void moveDonePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  /** Rows changed; 0 when it is claimed already or gone. */
  int claim(@Param("id") long id, @Param("account") long account);

  /** Rows changed; 0 when it was not this account's. */
  int release(@Param("id") long id, @Param("account") long account);

  /** Hands a visit to a contractor. */
  void assign(@Param("id") long id, @Param("contractor") long contractor);

  /** Open visits of a contractor, locked until the transaction ends. */
  List<ItemRow> lockContracted(long contractor);

  /** Open visits of a contractor, the oldest first. */
  List<ItemRow> contracted(long contractor);

  /** Who has open visits. */
  List<Long> contractors();

  /**
   * @param by null when the route took it back
   */
  void takenBack(
      @Param("item") long item,
      @Param("contractor") long contractor,
      @Param("by") @Nullable Long by,
      @Param("at") LocalDateTime at);

  /** The item with who took it back and when as actor and done. */
  Optional<DoneRow> findTakenBack(@Param("id") long id, @Param("contractor") long contractor);

  /** Keeps what became of a task. */
  void keep(
      @Param("id") long id,
      @Param("actor") @Nullable Long actor,
      @Param("outcome") @Nullable String outcome,
      @Param("opinion") @Nullable Secret opinion,
      @Param("signature") @Nullable String signature,
      @Param("done") LocalDateTime done);

  void delete(long id);

  /** Open items of parties have another version from now on. */
  void outdate(String caseNo);

  Optional<DoneRow> findDone(long id);

  List<DoneRow> doneOfCase(String caseNo);

  /** Items for elements of lists, open and closed, in the order in which they were opened. */
  List<EachRow> eachOfCase(String caseNo);

  /** {@code actor}, {@code outcome} and {@code done} are null while it is open. */
  record EachRow(
      long id,
      String step,
      @Nullable String form,
      @Nullable String answersKey,
      String eachRound,
      int eachPlace,
      Secret eachElement,
      @Nullable Long actor,
      @Nullable String outcome,
      @Nullable Secret opinion,
      @Nullable LocalDateTime done) {}
}
