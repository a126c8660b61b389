package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

/** Whatever is typed is either brought into its type or told; nothing fails. */
class ValuesTest {

  private final Kit kit = new Kit();
  private final Form form = Kitchen.form(kit.expressions);

  @Property
  void anAmountComesBackAsItWasTyped(
      @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal amount) {
    var wage = check("wage", amount.toPlainString());
    assertThat(wage.message()).isNull();
    assertThat((BigDecimal) wage.value()).isEqualByComparingTo(amount);
  }

  @Property
  void aDebtIsNoWage(@ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal amount) {
    assertThat(check("wage", "-" + amount.toPlainString()).message())
        .isEqualTo("form.money.negative");
  }

  @Property
  void aDayUpToTodayIsPastAndAnyLaterIsNot(@ForAll @IntRange(min = -40000, max = 40000) int days) {
    LocalDate day = Kit.CLOCK.today().plusDays(days);
    var moved = check("moved", day.toString());
    assertThat(moved.message()).isEqualTo(days <= 0 ? null : "form.date.future");
    assertThat(moved.value()).isEqualTo(days <= 0 ? day.toString() : null);
  }

  @Property
  void anyDigitOfACardMistypedIsNoticed(
      @ForAll @IntRange(min = 0, max = 15) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
    var card = new StringBuilder("6222021234567894");
    card.setCharAt(at, (char) ('0' + (card.charAt(at) - '0' + by) % 10));
    assertThat(check("account", card.toString()).message()).isEqualTo("form.bankAccount");
  }

  @Property
  void aMobileNumberHasElevenDigits(
      @ForAll @NumericChars @StringLength(min = 1, max = 20) String rest) {
    boolean mobile = rest.length() == 9;
    assertThat(check("phone", "13" + rest).message()).isEqualTo(mobile ? null : "form.phone");
  }

  @Property
  void textOfAnyScriptIsKeptCharacterByCharacter(@ForAll("names") String name) {
    assertThat(check("fullName", name).value()).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> names() {
    var han = Arbitraries.of("𠮷", "䶮", "㛃", "𬭛", "王", "欧阳", "·", "ا", "é", "👨‍👩‍👧");
    return han.list().ofMinSize(1).ofMaxSize(20).map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void nothingTypedAnywhereFails(@ForAll String typed, @ForAll("paths") String path) {
    var answers = Kitchen.with(path, typed);
    assertThatCode(
            () -> {
              var checked = kit.validation.check(form, Optional.empty(), answers, Map.of());
              kit.drawing.draw(
                  form,
                  Optional.empty(),
                  answers,
                  checked.defects(),
                  Map.of(),
                  Optional.of(checked.answers()),
                  Locale.CHINESE);
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
        "applicant",
        "applicant.idNumber",
        "applicant.phone",
        "applicant.moved",
        "applicant.place",
        "applicant.married",
        "members",
        "members[0].wage",
        "members[0].disabled",
        "spending.rooms",
        "account",
        "company",
        "help",
        "photos",
        "promise",
        "signature");
  }

  private Values.Verdict check(String key, String typed) {
    return kit.values.check(field(key), typed, Map.of());
  }

  private Form.Field field(String key) {
    return Trees.level(form).stream()
        .flatMap(field -> Stream.concat(Stream.of(field), Trees.level(field.fields())))
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
