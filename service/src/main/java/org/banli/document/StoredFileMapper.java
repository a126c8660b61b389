package org.banli.document;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StoredFileMapper {

  /** Does nothing when the content is known already. */
  void add(
      @Param("hash") String hash,
      @Param("mediaType") String mediaType,
      @Param("size") long size,
      @Param("stored") Instant stored);

  Optional<String> mediaType(String hash);
}
