package org.banli.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code payment} and {@code payment_step}. */
@Mapper
interface PaymentMapper {

  int planned(@Param("no") String no, @Param("key") String key);

  void insert(PaymentRow row);

  List<PaymentRow> ofCase(String no);

  Optional<PaymentRow> find(long id);

  /** Of the place and below with one of these statuses, due from one day to another. */
  List<PaymentRow> under(
      @Param("path") String path,
      @Param("statuses") List<String> statuses,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to);

  /**
   * @return rows changed; 0 when another was first
   */
  int move(@Param("id") long id, @Param("step") int step, @Param("status") String status);

  void follow(PaymentStepRow row);

  /** Oldest first. */
  List<PaymentStepRow> steps(long payment);

  void movePaths(@Param("oldPath") String oldPath, @Param("newPath") String newPath);
}
