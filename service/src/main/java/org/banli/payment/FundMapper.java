package org.banli.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code fund} and {@code fund_entry}. */
@Mapper
interface FundMapper {

  Optional<FundRow> find(long id);

  Optional<FundRow> ofOffice(@Param("office") long office, @Param("code") String code);

  /** Of the place and below, by place. */
  List<FundRow> under(String path);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the office has it
   */
  void insert(
      @Param("office") long office,
      @Param("code") String code,
      @Param("nameZh") String nameZh,
      @Param("nameEn") String nameEn,
      @Param("path") String path,
      @Param("at") Instant at);

  /**
   * Adds to the balance, or takes from it, and counts one entry more.
   *
   * @return rows changed; 0 when the fund holds less than is to be taken
   */
  int move(@Param("id") long id, @Param("amount") BigDecimal amount);

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the step of the case was paid
   */
  void add(FundEntryRow row);

  /** Latest first. */
  List<FundEntryRow> entries(long fund);

  /** Oldest first. */
  List<FundEntryRow> ofCase(String no);

  /** How many entries of that step of the case there are. */
  int paid(@Param("no") String no, @Param("step") String step);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);
}
