package org.banli.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MatterMapper {

  /** Names of all matters. */
  List<String> matters();

  /** Versions of a matter, newest first. */
  List<Integer> versions(String matter);

  /** Hash of the newest version from this source. */
  Optional<String> newestHash(@Param("matter") String matter, @Param("source") String source);

  void insert(
      @Param("ref") MatterRef ref,
      @Param("source") String source,
      @Param("hash") String hash,
      @Param("imported") Instant imported);

  void insertFile(
      @Param("ref") MatterRef ref, @Param("path") String path, @Param("content") byte[] content);

  List<String> files(@Param("ref") MatterRef ref);

  Optional<Content> file(@Param("ref") MatterRef ref, @Param("path") String path);

  /** Waits until no other node is importing; held until the transaction ends. */
  int lock();

  /** Content of a file. */
  record Content(byte[] content) {}
}
