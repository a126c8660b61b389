package org.banli.benefit;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StandardMapper {

  /** In force on the day in any of the divisions, the older first. */
  List<StandardRow> inForce(@Param("divisions") List<String> divisions, @Param("on") LocalDate on);

  /** Of this very division, by key and first day. */
  List<StandardRow> ofDivision(String division);

  List<StandardRow> ofKey(String key);

  /**
   * @return rows changed; 0 when key, division and first day are there already
   */
  int insert(StandardRow row);

  /** Does nothing when key, division and first day are there already. */
  void add(StandardRow row);

  /** Takes the place of the name that the key had. */
  void name(StandardName name);

  /** As listed in their files. */
  List<StandardName> names();

  /** Takes the place of how the word was said. */
  void word(StandardWord word);

  List<StandardWord> words();
}
