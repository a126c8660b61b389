package org.banli.vault;

/** How personal data is shown where it need not be read in full. */
public final class Masks {

  private Masks() {}

  /** {@code 342524********1234}: the first six and the last four characters. */
  public static String idNumber(String idNumber) {
    return middle(idNumber, 6, 4);
  }

  /** {@code 138****5678}. */
  public static String phone(String phone) {
    return middle(phone, 3, 4);
  }

  /** {@code ****1234}: the last four digits. */
  public static String card(String number) {
    return middle(number, 0, 4);
  }

  /** {@code 张*}, {@code 欧阳**}: the family name's first character stays. */
  public static String name(String name) {
    if (name.isEmpty()) {
      return name;
    }
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  private static String middle(String text, int head, int tail) {
    if (text.length() <= head + tail) {
      return "*".repeat(text.length());
    }
    return text.substring(0, head)
        + "*".repeat(text.length() - head - tail)
        + text.substring(text.length() - tail);
  }
}
