package org.banli.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.banli.benefit.Standards.Standard;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A row; {@code valueType} is {@code number}, {@code boolean} or {@code text}. */
record StandardRow(
    long id,
    String standardKey,
    String division,
    String value,
    String valueType,
    String unit,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String law,
    String source) {

  Standard standard() {
    return new Standard(id, standardKey, new DivisionCode(division), typed(), unit, validFrom, law);
  }

  static String typeOf(Object value) {
    return value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "text";
  }

  private Object typed() {
    return switch (valueType) {
      case "number" -> new BigDecimal(value);
      case "boolean" -> Boolean.valueOf(value);
      default -> value;
    };
  }
}
