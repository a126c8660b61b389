package org.banli.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** {@code check_order} and {@code check_request}. */
@Mapper
interface CheckMapper {

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the case has an open order
   */
  void insertOrder(
      @Param("no") String no,
      @Param("key") String key,
      @Param("authorised") boolean authorised,
      @Param("persons") byte[] persons,
      @Param("at") Instant at);

  void insertRequest(
      @Param("orderId") long orderId,
      @Param("source") String source,
      @Param("province") String province,
      @Param("nameZh") String nameZh,
      @Param("nameEn") String nameEn,
      @Param("at") Instant at);

  Optional<OrderRow> latest(String no);

  /** All orders of a case, newest first. */
  List<OrderRow> orders(String no);

  Optional<OrderRow> open(String no);

  Optional<OrderRow> order(long id);

  /** The order, locked until the transaction ends. */
  OrderRow lock(long id);

  List<RequestRow> requests(long orderId);

  /** Requests of all orders of a case, oldest first. */
  List<RequestRow> allRequests(String no);

  Optional<RequestRow> request(long id);

  /** Due requests of sources that are not {@code busy}, those that wait longest first. */
  List<RequestRow> due(
      @Param("now") Instant now, @Param("busy") Collection<String> busy, @Param("most") int most);

  /**
   * Takes a request for asking until the lease ends.
   *
   * @return rows changed; 0 when another has taken it
   */
  int claim(
      @Param("id") long id, @Param("seen") @Nullable Instant seen, @Param("lease") Instant lease);

  /**
   * @return rows changed; 0 when it waits for no answer any more
   */
  int answer(@Param("id") long id, @Param("answers") byte[] answers, @Param("at") Instant at);

  int again(@Param("id") long id, @Param("error") String error, @Param("next") Instant next);

  int missing(@Param("id") long id, @Param("error") String error);

  /** All that are still asked become missing; an error known before is kept. */
  void missingAll(@Param("orderId") long orderId, @Param("error") String error);

  int answerManually(
      @Param("id") long id,
      @Param("account") long account,
      @Param("answers") byte[] answers,
      @Param("at") Instant at);

  /**
   * Finishes an order none of whose requests is still asked.
   *
   * @return rows changed; 0 when it waits or has finished before
   */
  int finish(@Param("id") long id, @Param("at") Instant at);

  TurnaroundRow turnaround(@Param("from") Instant from, @Param("to") Instant to);
}
