package org.banli.platform;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen identity number (GB 11643-1999): division, day of birth, sequence, check character. It
 * is proved to be well formed, not to belong to anybody.
 *
 * @param value 18 characters, the check character {@code X} in upper case
 */
public record IdNumber(String value) implements Serializable {

  /** Provinces of GB/T 2260, 81 to 83 on residence permits, 9 for foreign permanent residents. */
  private static final Pattern SHAPE =
      Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\\d)\\d{15}[\\dX]");

  private static final String CHECKS = "10X98765432";

  public IdNumber {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not an identity number");
    }
  }

  /** Reads what somebody typed: spaces, full-width digits and a small x are forgiven. */
  public static Optional<IdNumber> parse(String typed) {
    String value =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
    return wellFormed(value) ? Optional.of(new IdNumber(value)) : Optional.empty();
  }

  /** The day of birth; may lie after today, which callers refuse with their own clock. */
  public LocalDate birth() {
    return birthOf(value);
  }

  /** Full years of age on a day; negative before birth. */
  public int ageOn(LocalDate day) {
    return Period.between(birth(), day).getYears();
  }

  /** The sequence's last digit is even. */
  public boolean female() {
    return (value.charAt(16) - '0') % 2 == 0;
  }

  /** Masked, so that it never reaches a log. */
  @Override
  public String toString() {
    return value.substring(0, 6) + "********" + value.substring(14);
  }

  private static boolean wellFormed(String value) {
    return SHAPE.matcher(value).matches() && checksum(value) == value.charAt(17) && born(value);
  }

  /** ISO 7064 MOD 11-2. */
  private static char checksum(String value) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (value.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean born(String value) {
    try {
      return birthOf(value).getYear() >= 1850;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static LocalDate birthOf(String value) {
    return LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
  }
}
