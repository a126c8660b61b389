package org.banli.platform;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SettingMapper {

  Optional<String> find(String name);

  void put(@Param("name") String name, @Param("value") String value);
}
