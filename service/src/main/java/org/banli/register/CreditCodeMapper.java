package org.banli.register;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code credit_code_number} and {@code credit_code}. */
@Mapper
interface CreditCodeMapper {

  /** Holds the row until the transaction ends. */
  void advance();

  long last();

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the code or the name is taken
   */
  void give(
      @Param("code") String code,
      @Param("no") String no,
      @Param("variable") String variable,
      @Param("at") Instant at);

  List<Given> given(String no);

  /** A code under the name that a route uses. */
  record Given(String variable, String code) {}
}
