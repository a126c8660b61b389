package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The lists of the inbox; each desk is read along its own index and the heads are merged. */
@Mapper
interface InboxMapper {

  List<ItemRow> atDesks(@Param("desks") List<Desk> desks, @Param("search") Search search);

  /** Claimed by the account or, {@code contracted}, handed to it as a contractor. */
  List<ItemRow> ofAssignee(
      @Param("account") long account,
      @Param("contracted") boolean contracted,
      @Param("search") Search search);

  List<DoneRow> doneBy(@Param("account") long account, @Param("search") Search search);

  int countAtDesk(
      @Param("desk") Desk desk,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until,
      @Param("most") int most);

  int countOfAssignee(
      @Param("account") long account,
      @Param("contracted") boolean contracted,
      @Param("most") int most);

  int countDoneBy(@Param("account") long account, @Param("most") int most);
}
