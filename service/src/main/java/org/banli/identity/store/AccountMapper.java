package org.banli.identity.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.identity.Actor;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** Table {@code account}. */
@Mapper
public interface AccountMapper {

  Optional<AccountRow> find(long id);

  Optional<AccountRow> byLogin(String login);

  Optional<AccountRow> byIdNumber(
      @Param("kind") Actor.Kind kind, @Param("index") byte[] idNumberIndex);

  /** Several people of a family may share a phone. */
  List<AccountRow> applicantsByPhone(byte[] phoneIndex);

  List<AccountRow> staffByIdNumbers(@Param("indexes") List<byte[]> idNumberIndexes);

  boolean anyDemo();

  boolean anyStaff();

  /** Open staff accounts with a position at the office that has not ended by the day. */
  List<AccountRow> staffAt(@Param("office") long office, @Param("on") LocalDate on);

  /** Open staff accounts that hold the role at one of the offices on the day. */
  List<AccountRow> holding(
      @Param("role") String role, @Param("offices") List<Long> offices, @Param("on") LocalDate on);

  /** Forgets the second factor, so that a new one is set up at the next sign-in. */
  int totpOff(long id);

  int state(@Param("id") long id, @Param("state") AccountRow.State state);

  /** Ends the sessions of an account wherever they are open. */
  void endSessions(String principal);

  void endTokens(long id);

  /** Demo applicants, and of the demo's staff the first of each level and role, from below. */
  List<AccountRow> demoOnePerRole();

  void insert(
      @Param("row") AccountRow row,
      @Param("idNumberIndex") byte @Nullable [] idNumberIndex,
      @Param("phoneIndex") byte @Nullable [] phoneIndex,
      @Param("created") Instant created);

  /** Id of the row that this connection inserted last. */
  long inserted();

  /**
   * @return rows changed; 0 when there is no such account
   */
  int password(@Param("id") long id, @Param("password") String password);

  /** A password that others have seen; its owner must choose another at the next sign-in. */
  void temporaryPassword(@Param("id") long id, @Param("password") String password);

  boolean hasTemporaryPassword(long id);

  /**
   * @return rows changed; 0 when there is no such account
   */
  int phone(@Param("id") long id, @Param("phone") Secret phone, @Param("index") byte[] phoneIndex);

  /**
   * @return rows changed; 0 when there is no such account
   */
  int totp(@Param("id") long id, @Param("totp") Secret totp);

  /**
   * @return rows changed; 0 when the code of this step was used before
   */
  int totpStep(@Param("id") long id, @Param("step") long step);
}
