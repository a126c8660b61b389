package org.banli.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banli.form.Expressions;
import org.banli.matter.Matter.SheetLine;
import org.jspecify.annotations.Nullable;

/** Writes a line's computation with its numbers: {@code (800.00 − 350.00) × 3 = 1350.00}. */
final class Formula {
  private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:standard|sheet)(?:\\.[A-Za-z]\\w*)+|\\b[A-Za-z]\\w*");
  private static final Pattern ARITHMETIC =
      Pattern.compile("(?:(?:standard|sheet)\\.\\w+|max|min|[\\d.,+*/()\\s-])+");

  private final Expressions expressions;
  private final Map<String, ?> facts;
  private final Map<String, String> units;

  /**
   * @param units of {@code standard.<key>} and {@code sheet.<key>}, so that money reads as money
   */
  Formula(Expressions expressions, Map<String, ?> facts, Map<String, String> units) {
    this.expressions = expressions;
    this.facts = facts;
    this.units = units;
  }

  String of(SheetLine line, @Nullable Object value) {
    String left = left(line);
    return left.isEmpty() || !(value instanceof BigDecimal)
        ? left
        : left + " = " + number(value, line.unit());
  }

  private String left(SheetLine line) {
    return line.formula()
        .map(text -> filled(chosen(text), line.unit()))
        .or(() -> plain(line.value()))
        .orElse("");
  }

  /** The text itself, or what FEEL chooses. */
  private String chosen(String text) {
    if (!text.startsWith("=")) {
      return text;
    }
    Object choice = expressions.evaluate(text, facts);
    return choice == null ? "" : choice.toString();
  }

  /** Holes whose unit nobody knows count in the line's own. */
  private String filled(String text, String unit) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1).strip(), unit)));
  }

  /** FEEL with its names filled in, when it is arithmetic that a person can read. */
  private Optional<String> plain(String feel) {
    String text = feel.strip().replaceFirst("^=", "").strip();
    if (!ARITHMETIC.matcher(text).matches() || !text.matches("(?s).*[+*/-].*")) {
      return Optional.empty();
    }
    return Optional.of(signs(NAME.matcher(text).replaceAll(this::named)));
  }

  private String named(java.util.regex.MatchResult name) {
    return Matcher.quoteReplacement(
        name.group().contains(".") ? value(name.group(), "") : name.group());
  }

  private static String signs(String text) {
    return text.replaceAll("\\s*\\*\\s*", " × ")
        .replaceAll("\\s*/\\s*", " ÷ ")
        .replaceAll("(?<=[\\d)])\\s*-\\s*", " − ")
        .replaceAll("(?<=[\\d)])\\s*\\+\\s*", " + ");
  }

  private String value(String feel, String unit) {
    return number(expressions.evaluate(feel, facts), units.getOrDefault(feel, unit));
  }

  /** Money with two places; else as exact as four places tell. */
  static String number(@Nullable Object value, String unit) {
    if (value instanceof BigDecimal number) {
      if (money(unit)) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
      }
      BigDecimal short4 = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
      return short4.setScale(Math.max(0, short4.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }
    return value == null ? "—" : value.toString();
  }

  static boolean money(String unit) {
    return unit.contains("yuan") || unit.contains("元");
  }
}
