package org.banli.platform;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code of an organisation (GB 32100-2015), proved to be well formed.
 *
 * @param value 18 characters in upper case
 */
public record CreditCode(String value) implements Serializable {

  /** The standard's alphabet: without I, O, S, V, Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern SHAPE =
      Pattern.compile("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}");

  public CreditCode {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not a unified social credit code");
    }
  }

  /**
   * The code of an organisation registered by a civil-affairs office (登记管理部门 5).
   *
   * @param kind 1 association, 2 social service body (民办非企业单位), 3 foundation
   * @param division six digits of the division that registers it
   * @param body eight characters of the main code (GB 11714), without its check character
   */
  public static CreditCode ofCivilAffairs(char kind, String division, String body) {
    var main = "5" + kind + division + body + mainChecksum(body);
    return new CreditCode(main + checksum(main));
  }

  /** Reads what somebody typed: spaces, full-width and small letters are forgiven. */
  public static Optional<CreditCode> parse(String typed) {
    String value =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT);
    return wellFormed(value) ? Optional.of(new CreditCode(value)) : Optional.empty();
  }

  private static boolean wellFormed(String value) {
    return SHAPE.matcher(value).matches() && checksum(value) == value.charAt(17);
  }

  /** GB 11714-1997: ten is written X. */
  private static char mainChecksum(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * weights[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /** Weights are the powers of 3 modulo 31. */
  private static char checksum(String value) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(value.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
