package org.banli.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.document.Letters.Letter;
import org.banli.document.Numbering.Series;
import org.jspecify.annotations.Nullable;

@Mapper
interface LetterMapper {

  Optional<Letter> find(long id);

  Optional<Letter> byKey(String key);

  Optional<Letter> byCode(String code);

  List<Letter> ofCase(String caseNo);

  void correct(@Param("caseNo") String caseNo, @Param("by") String by, @Param("at") Instant at);

  Optional<Instant> corrected(String caseNo);

  /** Keeps the row of the numbering locked until the transaction ends. */
  Optional<Integer> hold(Series series);

  void begin(Series series);

  void count(Series series);

  int last(Series series);

  void add(
      @Param("letter") Letter letter,
      @Param("titleEn") String titleEn,
      @Param("key") String key,
      @Param("office") long office,
      @Param("text") byte[] text);

  void translate(@Param("letter") long letter, @Param("text") byte[] text);

  Optional<Print> translation(long letter);

  Optional<Print> print(long id);

  /** Once: 0 when somebody else has printed it. */
  int printed(@Param("id") long id, @Param("hash") String hash);

  List<Long> unprinted(@Param("before") Instant before, @Param("most") int most);

  /** What is kept of a letter's look: the hash of its PDF, before that its sealed text. */
  record Print(@Nullable String hash, byte @Nullable [] text) {}
}
