package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code case_link} and {@code office_case}. */
@Mapper
interface LinkMapper {

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the key has opened a case before
   */
  void insert(@Param("row") LinkRow row, @Param("at") Instant at);

  /** Links in which the case is the later or the earlier one, oldest first. */
  List<LinkRow> of(@Param("no") String no);

  List<String> aboutEntry(@Param("entry") long entry);

  Optional<Long> entryOf(@Param("no") String no);

  Optional<String> opened(@Param("no") String no, @Param("key") String key);

  void insertOffice(@Param("no") String no, @Param("office") long office);

  Optional<Long> office(@Param("no") String no);

  /** The newest cases that an office opened of itself. */
  List<CaseRow> ofOffice(@Param("office") long office, @Param("most") int most);
}
