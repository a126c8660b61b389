package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

  /** A well-known listed company's. */
  private static final String KNOWN = "91350100M000100Y43";

  @Test
  void aWellFormedCodeIsAccepted() {
    assertThat(CreditCode.parse(" 91350100m000100y43")).contains(new CreditCode(KNOWN));
  }

  @Test
  void lettersOutsideTheAlphabetAreRefused() {
    assertThat(CreditCode.parse("91350100I000100Y43")).isEmpty();
    assertThat(CreditCode.parse("91350100M000100Y4")).isEmpty();
  }

  @Property
  void anyOneDigitMistypedIsNoticed(
      @ForAll @IntRange(min = 2, max = 7) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
    var typed = new StringBuilder(KNOWN);
    typed.setCharAt(at, (char) ('0' + (KNOWN.charAt(at) - '0' + by) % 10));
    assertThat(CreditCode.parse(typed.toString())).isEmpty();
  }
}
