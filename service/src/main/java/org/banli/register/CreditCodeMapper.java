package org.banli.register;

import org.apache.ibatis.annotations.Mapper;

/** {@code credit_code_number}. */
@Mapper
interface CreditCodeMapper {

  /** Holds the row until the transaction ends. */
  void advance();

  long last();
}
