package org.banli.process;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.matter.MatterRef;

@Mapper
interface DeploymentMapper {

  void insert(@Param("ref") MatterRef ref, @Param("definition") String definition);

  Optional<String> find(@Param("ref") MatterRef ref);
}
