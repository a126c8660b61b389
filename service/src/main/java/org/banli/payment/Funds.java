package org.banli.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.region.Office;

/**
 * Money that an office holds to help at once, such as a township's petty fund (rules B.3). No fund
 * is ever overdrawn. Entries are added and never changed: what was wrong is corrected by another
 * entry. Amounts are yuan with two decimals.
 */
public interface Funds {

  /**
   * Pays out of the fund of the office of that level in charge of the case. The same step of a case
   * is paid once, however often it is asked. The amount must be above nothing.
   *
   * @return whether it is paid; false when that office has no such fund or it holds less, and then
   *     nothing is paid
   */
  boolean pay(CaseNo no, Withdrawal withdrawal);

  /**
   * Funds of the actor's area, by office.
   *
   * @throws org.banli.platform.Problem not found, when the actor looks after none
   */
  List<Fund> of(Actor actor);

  /**
   * @throws org.banli.platform.Problem not found
   */
  Fund get(Actor actor, long id);

  /**
   * Latest first, at most 500.
   *
   * @throws org.banli.platform.Problem not found
   */
  List<Entry> entries(Actor actor, long id);

  /** What was paid in the case out of any fund, oldest first. */
  List<Entry> ofCase(CaseNo no);

  /**
   * Opens an empty fund for an office of the actor's area.
   *
   * @param code a word in camelCase that routes call it by
   * @return its id
   * @throws org.banli.platform.Problem not found; refused, when the office has it already or a name
   *     is missing
   */
  long open(Actor actor, long office, String code, Bilingual name);

  /** Offices of the actor's area that have no fund of that code. */
  List<Office> without(Actor actor, String code);

  /**
   * Puts money in.
   *
   * @throws org.banli.platform.Problem not found; refused, when the amount is not above nothing or
   *     a reason is missing
   */
  Fund topUp(Actor actor, long id, BigDecimal amount, String reason);

  /**
   * Corrects an entry by another one.
   *
   * @param entry number of the entry that was wrong
   * @param amount what is to be added, or below nothing: taken off
   * @throws org.banli.platform.Problem not found; refused, when there is no such entry, the amount
   *     is nothing, a reason is missing, or the fund would be overdrawn
   */
  Fund correct(Actor actor, long id, int entry, BigDecimal amount, String reason);

  /**
   * What a step of a case takes.
   *
   * @param step id of the step
   * @param level of the office
   */
  record Withdrawal(String step, String code, String level, BigDecimal amount, Bilingual text) {}

  /**
   * A fund.
   *
   * @param entries how many there are
   */
  record Fund(
      long id, Office office, String code, Bilingual name, BigDecimal balance, int entries) {}

  /** Why money came or went. */
  enum Kind {
    TOP_UP,
    PAID,
    CORRECTION
  }

  /**
   * A line of a fund.
   *
   * @param amount below nothing when money went
   * @param balance of the fund afterwards
   * @param caseNo empty when no case is behind it
   * @param by a name; empty for the house
   */
  record Entry(
      long fund,
      String code,
      int number,
      Kind kind,
      BigDecimal amount,
      BigDecimal balance,
      String caseNo,
      OptionalInt corrects,
      String reason,
      String by,
      Instant at) {}
}
