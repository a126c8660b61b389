package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseFileMapper {

  Optional<CaseRow> find(@Param("no") String no);

  List<CaseRow> ofApplicant(@Param("account") long account);

  /** Cases this account filed for others. */
  List<CaseRow> filedBy(@Param("account") long account);

  /** Cases filed on behalf of the person and owned by nobody yet. */
  List<CaseRow> unclaimed(@Param("idIndex") byte[] idIndex, @Param("phoneIndex") byte[] phoneIndex);

  /** Open cases that the person has in a division and below. */
  List<CaseRow> open(@Param("idIndex") byte[] idIndex, @Param("path") String path);

  /** The open case that holds the key. */
  Optional<CaseRow> openWith(@Param("openKey") byte[] openKey);

  /** Holds the key for as long as the case is open; fails when another case holds it. */
  void hold(@Param("no") String no, @Param("openKey") byte[] openKey);

  /** Lets all keys of a case go. */
  void letGo(@Param("no") String no);

  void insert(CaseRow row);

  /** Holds the row until the transaction ends. */
  Optional<String> lock(@Param("no") String no);

  /**
   * @return rows changed; 0 when someone else saved first
   */
  int update(CaseRow row);

  /** Takes the next number; the row stays locked until the transaction ends. */
  void countUp(
      @Param("prefix") String prefix, @Param("county") String county, @Param("year") int year);

  int counted(
      @Param("prefix") String prefix, @Param("county") String county, @Param("year") int year);

  /** Numbers of open cases of a division and below. */
  List<String> openBelow(String path);

  /** Open cases of a division itself get another; what is saved meanwhile is not lost. */
  void movePlace(@Param("old") String old, @Param("into") String into);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);

  void mark(@Param("no") String no, @Param("mark") String mark, @Param("at") Instant at);

  void bar(@Param("no") String no, @Param("account") long account);

  Set<Long> barred(@Param("no") String no);

  void fact(@Param("no") String no, @Param("name") String name, @Param("value") String value);
}
