package org.banli.identity.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code kin}. */
@Mapper
public interface KinMapper {

  List<KinRow> byIdNumbers(@Param("indexes") List<byte[]> idNumberIndexes);

  List<KinRow> declaredBy(long staff);

  /**
   * @return rows changed; 0 when the same person was declared before
   */
  int insert(
      @Param("row") KinRow row,
      @Param("index") byte[] idNumberIndex,
      @Param("declared") Instant declared);

  int delete(@Param("id") long id, @Param("staff") long staff);
}
