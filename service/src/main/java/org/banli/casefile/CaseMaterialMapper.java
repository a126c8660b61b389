package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseMaterialMapper {

  Optional<MaterialRow> find(@Param("id") long id);

  List<MaterialRow> of(@Param("owner") String owner);

  void insert(@Param("row") MaterialRow row, @Param("key") Key key);

  int remove(@Param("id") long id, @Param("owner") String owner, @Param("at") Instant at);

  void move(@Param("from") String from, @Param("to") String to);

  /** Takes the key the database gives. */
  final class Key {
    private long id;

    public long getId() {
      return id;
    }

    public void setId(long id) {
      this.id = id;
    }
  }
}
