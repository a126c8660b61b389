package org.banli.clock;

/** A span of the law: {@code 30wd}, {@code 7d}, {@code 24h}, {@code 12m}. */
public record Term(int amount, Unit unit) {

  /** Units of the law; {@code DAY} and {@code MONTH} roll a last day that is a holiday. */
  public enum Unit {
    WORKING_DAY("wd"),
    DAY("d"),
    HOUR("h"),
    MONTH("m");

    private final String suffix;

    Unit(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * Reads {@code 30wd} and the like.
   *
   * @throws IllegalArgumentException when the text is not an amount with a unit
   */
  public static Term parse(String text) {
    for (Unit unit : Unit.values()) {
      if (text.matches("\\d+" + unit.suffix)) {
        return new Term(
            Integer.parseInt(text.substring(0, text.length() - unit.suffix.length())), unit);
      }
    }
    throw new IllegalArgumentException("not a term such as 30wd, 7d, 24h, 12m: " + text);
  }

  @Override
  public String toString() {
    return amount + unit.suffix;
  }
}
