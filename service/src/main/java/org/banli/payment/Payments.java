package org.banli.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/**
 * What decisions have promised to pay, to whom and on which day (rules B.3: approved once, paid in
 * stages). The county's clerk says what was paid, with the day and the number of the voucher.
 */
public interface Payments {

  /**
   * Plans payments of a case. What was planned under that key before stays as it is.
   *
   * @return how many are planned under the key
   * @throws IllegalStateException when an amount is not above nothing or nobody is to be paid
   */
  int plan(CaseNo no, String key, List<Plan> plans);

  /** Of a case, in the order of their days; the payees in full. */
  List<Payment> ofCase(CaseNo no);

  /**
   * Of the actor's area, the earliest due first, at most 500; the payees masked.
   *
   * @throws org.banli.platform.Problem not found, when the actor looks after none
   */
  List<Payment> list(Actor actor, View view);

  /**
   * One with its payee in full, which is written down.
   *
   * @throws org.banli.platform.Problem not found
   */
  Payment get(Actor actor, long id);

  /**
   * Says what has become of a payment.
   *
   * @param step number of the step that the actor saw as the last, 0 for none
   * @throws org.banli.platform.Problem not found; stale, when another was first; refused, when the
   *     status cannot follow, the day lies ahead, or voucher or reason is missing
   */
  Payment move(Actor actor, long id, int step, Move move);

  /** What is to be paid; {@code payee} has name, idNumber, bank, account. */
  record Plan(Payee payee, BigDecimal amount, LocalDate on, Bilingual text) {}

  /** Who is paid; empty where it is not known. */
  record Payee(String name, String idNumber, String bank, String account) {}

  /**
   * What happened.
   *
   * @param voucher needed when it was paid
   * @param note the reason, needed otherwise
   */
  record Move(Status status, LocalDate day, String voucher, String note) {}

  /** Where a payment stands. */
  enum Status {
    PLANNED,
    PAID,
    /** The bank sent it back. */
    RETURNED,
    STOPPED;

    /** What may follow. */
    public List<Status> next() {
      return switch (this) {
        case PLANNED -> List.of(PAID, STOPPED);
        case PAID -> List.of(RETURNED);
        case RETURNED -> List.of(PAID, STOPPED);
        case STOPPED -> List.of(PLANNED);
      };
    }
  }

  /** What the list shows. */
  enum View {
    /** To be paid by today, and what the bank sent back. */
    DUE,
    LATER,
    PAID,
    STOPPED
  }

  /** A step that was taken; {@code by} is a name. */
  record Step(
      int number,
      Status status,
      LocalDate day,
      String voucher,
      String note,
      String by,
      Instant at) {}

  /** A payment. */
  record Payment(
      long id,
      CaseNo no,
      int number,
      Payee payee,
      BigDecimal amount,
      LocalDate due,
      Bilingual text,
      Status status,
      List<Step> steps) {}
}
