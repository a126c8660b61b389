package org.banli.integration.source;

import java.math.BigDecimal;

/** What a field of an answer must be. Null stands for "not known" and fits every type. */
public enum FieldType {
  TEXT,
  FLAG,
  /** A number of at least zero: yuan, square metres, pieces. */
  AMOUNT,
  NUMBER,
  LIST;

  private static final int MOST_DIGITS = 15;

  /** Whether a number can be reckoned with: digits before and after the point are few. */
  static boolean reasonable(BigDecimal number) {
    return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
  }

  boolean fits(Object value) {
    return switch (this) {
      case TEXT -> value instanceof String;
      case FLAG -> value instanceof Boolean;
      case AMOUNT ->
          value instanceof BigDecimal amount && reasonable(amount) && amount.signum() >= 0;
      case NUMBER -> value instanceof BigDecimal number && reasonable(number);
      case LIST -> value instanceof java.util.List;
    };
  }
}
