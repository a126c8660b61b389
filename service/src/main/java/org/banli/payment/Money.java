package org.banli.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.banli.platform.Problem;

/** What may be written into a book of money. */
final class Money {

  private static final BigDecimal LARGEST = new BigDecimal("99999999.99");
  private static final int LONGEST = 200;

  private Money() {}

  /** An amount to the fen that is above nothing. */
  static BigDecimal above(BigDecimal amount) {
    var fen = some(amount);
    if (fen.signum() < 0) {
      throw Problem.refused("payment.refused.amount");
    }
    return fen;
  }

  /** An amount to the fen that is not nothing. */
  static BigDecimal some(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    if (plain.signum() == 0 || plain.scale() > 2 || plain.abs().compareTo(LARGEST) > 0) {
      throw Problem.refused("payment.refused.amount");
    }
    return plain.setScale(2, RoundingMode.UNNECESSARY);
  }

  static String reason(String text) {
    if (text.isBlank()) {
      throw Problem.refused("payment.refused.reason");
    }
    return note(text);
  }

  static String note(String text) {
    if (text.length() > LONGEST) {
      throw Problem.refused("payment.refused.long", LONGEST);
    }
    return text.strip();
  }
}
