package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdNumberTest {

  /** The example printed in GB 11643-1999. */
  private static final String STANDARD = "11010519491231002X";

  @Test
  void theExampleOfTheStandardIsAccepted() {
    var number = IdNumber.parse(STANDARD).orElseThrow();
    assertThat(number.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(number.female()).isTrue();
    assertThat(IdNumber.parse("440524188001010014").orElseThrow().female()).isFalse();
  }

  @Test
  void spacesFullWidthDigitsAndSmallXAreForgiven() {
    assertThat(IdNumber.parse(" 110105 19491231 002x ").orElseThrow().value()).isEqualTo(STANDARD);
    assertThat(IdNumber.parse("１１０１０５１９４９１２３１００２Ｘ").orElseThrow().value()).isEqualTo(STANDARD);
  }

  @Test
  void eighteenIsReachedOnTheBirthday() {
    var number = IdNumber.parse(STANDARD).orElseThrow();
    assertThat(number.ageOn(LocalDate.of(1967, 12, 30))).isEqualTo(17);
    assertThat(number.ageOn(LocalDate.of(1967, 12, 31))).isEqualTo(18);
  }

  @Test
  void aDayThatNeverWasIsRefused() {
    assertThat(IdNumber.parse(withChecksum("11010519490230002"))).isEmpty();
    assertThat(IdNumber.parse(withChecksum("11010519491331002"))).isEmpty();
    assertThat(IdNumber.parse(withChecksum("11010520240229002"))).isPresent();
    assertThat(IdNumber.parse(withChecksum("11010520230229002"))).isEmpty();
  }

  @Test
  void aProvinceThatIsNoneIsRefused() {
    assertThat(IdNumber.parse(withChecksum("19010519491231002"))).isEmpty();
  }

  @Test
  void itPrintsMasked() {
    assertThat(IdNumber.parse(STANDARD).orElseThrow()).hasToString("110105********002X");
  }

  @Property
  void anyOneDigitMistypedIsNoticed(
      @ForAll @IntRange(min = 0, max = 16) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
    var typed = new StringBuilder(STANDARD);
    typed.setCharAt(at, (char) ('0' + (STANDARD.charAt(at) - '0' + by) % 10));
    assertThat(IdNumber.parse(typed.toString())).isEmpty();
  }

  @Property
  void twoNeighboursSwappedAreNoticed(@ForAll @IntRange(min = 0, max = 15) int at) {
    var typed = new StringBuilder(STANDARD);
    typed.setCharAt(at, STANDARD.charAt(at + 1));
    typed.setCharAt(at + 1, STANDARD.charAt(at));
    assertThat(IdNumber.parse(typed.toString()).isPresent())
        .isEqualTo(typed.toString().equals(STANDARD));
  }

  @Property
  void anythingElseIsRefusedQuietly(@ForAll String typed) {
    assertThat(IdNumber.parse(typed)).isEmpty();
  }

  private static String withChecksum(String seventeen) {
    int rest = 0;
    for (int i = 0; i < seventeen.length(); i++) {
      rest = (rest + (seventeen.charAt(i) - '0')) * 2 % 11;
    }
    return seventeen + "10X98765432".charAt(rest % 11);
  }
}
