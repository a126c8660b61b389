package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.banli.matter.ChangedMatters;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class FoundFactsTest {

  private static final String MATTER = "old-age-allowance";

  @Autowired Applicants people;
  @Autowired CaseFiles cases;
  @Autowired Registers registers;
  @Autowired Expressions feel;
  @Autowired ChangedMatters matters;

  @Test
  void aMatterFindsWhatTheRegistersKnowOfItsPeople() {
    var facts = facts("王四");

    assertThat(feel.evaluate("= count(found.before)", facts)).hasToString("2");
    assertThat(feel.evaluate("= found.before[standing].amount", facts)).hasToString("[80]");
    assertThat(feel.evaluate("= found.before[1].from", facts)).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(feel.evaluate("= found.before[2].to", facts)).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(feel.evaluate("= found.before[1].persons[1].name", facts)).isEqualTo("王四");
    assertThat(feel.test("= found.before[1].caseNo = null", facts)).isTrue();
  }

  @Test
  void whoStandsInNoneIsFoundInNone() {
    var facts = facts("李四");

    assertThat(feel.evaluate("= found.nobody", facts)).isEqualTo(List.of());
    assertThat(feel.evaluate("= found.neverNamed", facts)).isNull();
  }

  // R18: any matter that names the register
  @Test
  void aRegisterThatIsOnlyLookedUpIsAFactToo() {
    assertThat(feel.test("= register.oldAgeBefore", facts("赵四"))).isTrue();
    assertThat(feel.test("= register.oldAge", facts("赵五"))).isFalse();
  }

  private Map<String, Object> facts(String name) {
    matters.importWith(
        MATTER,
        yaml ->
            yaml
                + "lookups:\n"
                + "  before: { register: oldAgeBefore, of: \"= application.applicant.idNumber\" }\n"
                + "  nobody: { register: oldAgeBefore, of: \"= [application.none, \\\"X\\\"]\" }\n");
    var no = people.submitted(people.applicant(name));
    var idNumber = cases.get(no).idNumber().value();
    load(name, idNumber, 70, LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 12, 31)));
    load(name, idNumber, 80, LocalDate.of(2025, 1, 1), Optional.empty());
    return cases.facts(no);
  }

  private void load(
      String name, String idNumber, int amount, LocalDate from, Optional<LocalDate> to) {
    registers.load(
        new Registers.Loaded(
            "oldAgeBefore",
            idNumber + from,
            "旧系统",
            new DivisionCode("341881000000"),
            List.of(Map.of("name", name, "idNumber", idNumber)),
            Map.of("amount", amount),
            from,
            to));
  }
}
