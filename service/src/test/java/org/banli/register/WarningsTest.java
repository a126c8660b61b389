package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.matter.ChangedMatters;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** R18, R45: whoever stands in such a register is pointed out beside cases of any matter. */
@BanliTest
@Transactional
class WarningsTest {

  @Autowired Applicants people;
  @Autowired CaseFiles cases;
  @Autowired Registers registers;
  @Autowired Warnings warnings;
  @Autowired ChangedMatters matters;
  @Autowired ApplicationClock clock;

  @BeforeEach
  void aMatterThatWarns() {
    matters.importWith(
        "lowincome",
        yaml ->
            yaml.replace(
                "registers:\n",
                "registers:\n  - { register: testWarning, outcome: refused, persons: \"= []\","
                    + " warning: { zh: 曾提供虚假材料, en: False papers before } }\n"));
    matters.importWith(
        "old-age-allowance",
        yaml ->
            yaml
                + "lookups:\n"
                + "  organisation: { register: organisation, of: \"= \\\"5134188100000TEST1\\\"\" }\n");
  }

  @Test
  void theApplicantIsPointedOutInAnotherMatter() {
    var no = people.submitted(people.applicant("王四"));
    assertThat(warnings.of(no)).isEmpty();
    load(Map.of("name", "王四", "idNumber", cases.get(no).idNumber().value()), Optional.empty());

    assertThat(warnings.of(no))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.text().zh()).isEqualTo("曾提供虚假材料");
              assertThat(warning.person()).isEqualTo("王*");
              assertThat(warning.source()).isEmpty();
            });
  }

  @Test
  void whoIsLookedUpIsPointedOutToo() {
    var no = people.submitted(people.applicant("王五"));
    load(Map.of("name", "宁国市某协会", "code", "5134188100000TEST1"), Optional.empty());

    assertThat(warnings.of(no)).extracting(Warnings.Warning::person).containsExactly("宁国市某协会");
  }

  @Test
  void whatHasEndedIsNotHeldAgainstAnybody() {
    var no = people.submitted(people.applicant("王六"));
    var idNumber = cases.get(no).idNumber().value();
    load(Map.of("name", "王六", "idNumber", idNumber), Optional.of(clock.today().minusDays(1)));
    assertThat(warnings.of(no)).isEmpty();
    var entry = load(Map.of("name", "王六", "idNumber", idNumber, "code", "x"), Optional.empty());
    assertThat(warnings.of(no)).hasSize(1);
    registers.end(entry.id(), clock.today().minusDays(1), new CaseNo(no.value()));
    assertThat(warnings.of(no)).isEmpty();
  }

  private Registers.Entry load(Map<String, Object> person, Optional<LocalDate> to) {
    return registers.load(
        new Registers.Loaded(
            "testWarning",
            person + "" + to,
            "旧系统",
            new DivisionCode("341881000000"),
            List.of(person),
            Map.of(),
            LocalDate.of(2024, 1, 1),
            to));
  }
}
