package org.banli.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.casefile.Parties;
import org.jspecify.annotations.Nullable;

/** {@code notification}. */
@Mapper
interface NotificationMapper {

  int count(String key);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the key was used before
   */
  void insert(NotificationRow row);

  /** To the applicant of these cases, and to these parties of others; newest first. */
  List<NotificationRow> of(
      @Param("cases") Collection<String> cases, @Param("parts") Collection<Parties.Part> parts);

  int unread(
      @Param("cases") Collection<String> cases, @Param("parts") Collection<Parties.Part> parts);

  void read(
      @Param("cases") Collection<String> cases,
      @Param("parts") Collection<Parties.Part> parts,
      @Param("at") Instant at);

  /** To somebody of the staff, newest first. */
  List<NotificationRow> ofStaff(long account);

  void readByStaff(@Param("account") long account, @Param("at") Instant at);

  List<NotificationRow> due(@Param("now") Instant now, @Param("most") int most);

  /**
   * Takes an SMS for sending until the lease ends.
   *
   * @return rows changed; 0 when another has taken it
   */
  int claim(
      @Param("id") long id, @Param("seen") @Nullable Instant seen, @Param("lease") Instant lease);

  void sent(long id);

  void again(@Param("id") long id, @Param("error") String error, @Param("next") Instant next);

  void failed(@Param("id") long id, @Param("error") String error);
}
