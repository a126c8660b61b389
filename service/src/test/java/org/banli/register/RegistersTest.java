package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.region.Divisions;
import org.banli.vault.SealedJson;
import org.banli.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class RegistersTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String WANG = "11010119800101001X";

  @Autowired private RegisterMapper rows;
  @Autowired private Expressions expressions;
  @Autowired private SealedJson sealed;
  @Autowired private Vault vault;
  @Autowired private Divisions divisions;
  @Autowired private ApplicationClock clock;
  @Autowired private JdbcTemplate jdbc;

  private final CaseFiles cases = mock(CaseFiles.class);
  private final Catalogue catalogue = mock(Catalogue.class);
  private final Matter matter = mock(Matter.class);
  private final CaseNo no = number();

  private Registers registers;

  @BeforeEach
  void aDecidedCase() {
    var file = mock(CaseFile.class);
    when(file.matter()).thenReturn(new MatterRef("relief-of-the-test", 1));
    when(file.divisionPath()).thenReturn("/340000000000/");
    when(cases.get(any())).thenReturn(file);
    when(cases.facts(any()))
        .thenReturn(
            Map.of(
                "members",
                List.of(
                    Map.of("name", "王芳", "idNumber", WANG),
                    Map.of("name", "王小", "idNumber", "110101201501010011")),
                "sheet",
                Map.of("monthly", new BigDecimal("1200.00")),
                "today",
                clock.today()));
    when(catalogue.get(any())).thenReturn(matter);
    rules(
        Map.of(
            "amount",
            "= sheet.monthly",
            "kind",
            "household",
            "from",
            "= today + duration(\"P30D\")"));
    registers =
        new StoredRegisters(
            rows,
            new RegisterRules(expressions, clock),
            cases,
            catalogue,
            sealed,
            vault,
            divisions,
            clock);
  }

  // rules A.1 step 8+
  @Test
  void aDecisionEntersItsPersonsFromTheDayOfTheRule() {
    registers.enter(no, "granted");

    var entry = registers.ofPerson("relief", WANG).get(0);

    assertThat(entry.source()).contains(no);
    assertThat(entry.from()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(entry.to()).isEmpty();
    assertThat(entry.fields())
        .containsEntry("amount", new BigDecimal("1200.00"))
        .containsEntry("kind", "household")
        .containsKey("persons")
        .doesNotContainKey("from");
  }

  @Test
  void withoutADayOfItsOwnAnEntryBeginsToday() {
    rules(Map.of());

    assertThat(registers.enter(no, "granted").get(0).from()).isEqualTo(clock.today());
  }

  // R21
  @Test
  void enteringTwiceIsEnteringOnce() {
    var first = registers.enter(no, "granted");
    var second = registers.enter(no, "granted");

    assertThat(second).isEqualTo(first);
    assertThat(registers.ofCase(no)).hasSize(1);
  }

  @Test
  void anotherOutcomeEntersNothing() {
    assertThat(registers.enter(no, "refused")).isEmpty();
    assertThat(registers.ofCase(no)).isEmpty();
  }

  @Test
  void aPersonIsFoundHoweverTheNumberIsTyped() {
    registers.enter(no, "granted");

    assertThat(registers.ofPerson("relief", " 11010119800101001x ")).hasSize(1);
    assertThat(registers.ofPerson("marriage", WANG)).isEmpty();
    assertThat(registers.ofPerson("relief", "110101195001010025")).isEmpty();
  }

  @Test
  void anEndedEntryStays() {
    var entry = registers.enter(no, "granted").get(0);
    var last = LocalDate.of(2026, 12, 31);

    registers.end(entry.id(), last, number());
    registers.end(entry.id(), last.plusYears(1), number());

    assertThat(registers.ofPerson("relief", WANG))
        .singleElement()
        .satisfies(ended -> assertThat(ended.to()).contains(last));
  }

  /** Granted from next month, and ended before that: nothing was ever paid. */
  @Test
  void anEntryEndedBeforeItBeginsKeepsItsDayAndIsLifted() {
    var entry = registers.enter(no, "granted").get(0);

    registers.end(entry.id(), clock.today(), number());
    registers.end(entry.id(), clock.today().plusYears(1), number());

    assertThat(registers.ofPerson("relief", WANG))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.to()).contains(ended.from());
              assertThat(ended.lifted()).isPresent();
              assertThat(ended.standsOn(ended.from())).isFalse();
            });
  }

  @Test
  void anEndedEntryStandsUntilItsLastDay() {
    var entry = registers.enter(no, "granted").get(0);
    var last = entry.from().plusDays(30);

    registers.end(entry.id(), last, number());

    var ended = registers.ofCase(no).get(0);
    assertThat(ended.standsOn(ended.from().minusDays(1))).isFalse();
    assertThat(ended.standsOn(last)).isTrue();
    assertThat(ended.standsOn(last.plusDays(1))).isFalse();
    assertThat(ended.lifted()).isEmpty();
  }

  @Test
  void aRuleWithoutPersonOrWithAWrongDayIsRefused() {
    rules(Map.of("from", "2026-04-01", "to", "2026-03-31"));
    assertThatThrownBy(() -> registers.enter(no, "granted"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("to is before from");

    rules(Map.of("from", "soon"));
    assertThatThrownBy(() -> registers.enter(no, "granted"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("from is not a date");

    when(matter.registers())
        .thenReturn(
            List.of(new Matter.RegisterRule("relief", "granted", "true", "= []", Map.of())));
    assertThatThrownBy(() -> registers.enter(no, "granted"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no person");
  }

  @Test
  void fieldsCannotBeReadInTheDatabase() {
    registers.enter(no, "granted");

    var fields =
        jdbc.queryForObject(
            "select fields from register_entry where case_no = ?", byte[].class, no.value());

    assertThat(new String(fields, StandardCharsets.UTF_8)).doesNotContain("王芳", "1980", "amount");
  }

  private void rules(Map<String, String> fields) {
    when(matter.registers())
        .thenReturn(
            List.of(new Matter.RegisterRule("relief", "granted", "true", "= members", fields)));
  }

  private static CaseNo number() {
    return new CaseNo("RT341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  }
}
