package org.banli.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ArchiveMapper {

  /** The file of the case is to be kept; once however often it is said. */
  void due(@Param("no") String no, @Param("at") Instant at);

  /** Case numbers of files to be kept by now, oldest first. */
  List<String> dueBy(@Param("now") Instant now, @Param("most") int most);

  /** Locked until the transaction ends; empty when another has kept it meanwhile. */
  Optional<String> lockDue(@Param("no") String no);

  void done(@Param("no") String no);

  Optional<EditionRow> newest(@Param("no") String no);

  void insert(EditionRow row);

  /** The case is found by this identity number. */
  void person(@Param("no") String no, @Param("index") byte[] index);

  /** Case numbers, newest first. */
  List<String> ofPerson(@Param("index") byte[] index, @Param("most") int most);
}
