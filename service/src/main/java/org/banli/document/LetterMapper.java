package org.banli.document;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.document.Letters.Letter;

@Mapper
interface LetterMapper {

  Optional<Letter> find(long id);

  Optional<Letter> byKey(String key);

  Optional<Letter> byCode(String code);

  List<Letter> ofCase(String caseNo);

  /** Holds the row of the numbering until the transaction ends. */
  void lock(@Param("office") long office, @Param("prefix") String prefix, @Param("year") int year);

  void count(@Param("office") long office, @Param("prefix") String prefix, @Param("year") int year);

  int last(@Param("office") long office, @Param("prefix") String prefix, @Param("year") int year);

  void add(@Param("letter") Letter letter, @Param("key") String key, @Param("office") long office);
}
