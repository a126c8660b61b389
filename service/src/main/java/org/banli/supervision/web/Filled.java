package org.banli.supervision.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of administrators; says which field does not serve. */
record Filled(Map<String, String> fields) {

  /** Stripped; may be empty. */
  String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  String need(String field, int longest) {
    String text = text(field);
    if (text.isEmpty() || text.length() > longest) {
      throw Problem.refused("supervision.form.need");
    }
    return text;
  }

  LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException noDay) {
      throw Problem.refused("supervision.form.day", text(field));
    }
  }

  @Nullable LocalDate dayOrNone(String field) {
    return text(field).isEmpty() ? null : day(field);
  }

  /** Empty when nothing, or no number, was chosen. */
  OptionalLong number(String field) {
    String digits = text(field);
    return digits.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /** Trailing zeros may be left out. */
  DivisionCode division(String field) {
    String digits = text(field);
    if (!digits.matches("\\d{2,12}")) {
      throw Problem.refused("supervision.form.division", digits);
    }
    return new DivisionCode(digits + "0".repeat(12 - digits.length()));
  }
}
