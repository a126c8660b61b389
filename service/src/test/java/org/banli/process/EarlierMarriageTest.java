package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.benefit.Worksheets;
import org.banli.casefile.Applicants;
import org.banli.casefile.Drafts;
import org.banli.matter.Catalogue;
import org.banli.region.DivisionCode;
import org.banli.register.Registers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the register of marriages knows of a couple who wish to marry. */
@BanliTest
@Transactional
class EarlierMarriageTest {

  private static final Map<String, Object> MAN =
      Map.of("name", "赵明远", "idNumber", "341881199503123515", "phone", "13905630101");
  private static final Map<String, Object> WOMAN =
      Map.of("name", "钱晓雯", "idNumber", "34188119970826424X", "phone", "13905630102");
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 20);

  @Autowired Registers registers;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired Applicants people;
  @Autowired Worksheets worksheets;

  // 民法典 Art. 1042
  @Test
  void whoStandsInAMarriageToSomebodyElseHasASpouse() {
    married(MAN, Map.of("name", "周某", "idNumber", Applicants.idNumber()), Optional.empty());

    assertThat(sheet()).containsEntry("manSpouse", true).containsEntry("womanSpouse", false);
  }

  // 婚姻登记条例 Art. 18: remarriage of the same persons is a marriage like any other
  @Test
  void whoHasBeenDivorcedMayMarryTheSamePersonAgain() {
    married(MAN, WOMAN, Optional.of(LocalDate.of(2024, 3, 1)));

    assertThat(sheet()).containsEntry("manSpouse", false).containsEntry("womanSpouse", false);
  }

  private void married(
      Map<String, Object> man, Map<String, Object> woman, Optional<LocalDate> until) {
    registers.load(
        new Registers.Loaded(
            "marriage",
            "earlier-" + woman.get("idNumber"),
            "测试",
            new DivisionCode("341881000000"),
            List.of(man, woman),
            Map.of("kind", "marriage", "certificate", "J341881-2019-000001"),
            LONG_AGO,
            until));
  }

  private Map<String, Object> sheet() {
    var groom = people.applicant("赵明远");
    var matter = catalogue.current("marriage").orElseThrow().ref();
    var draft = drafts.open(groom, matter, Map.of(), Optional.empty());
    Map<String, Object> answers =
        Map.of(
            "applicant", MAN,
            "partner", WOMAN,
            "office", Map.of("division", "341881000000", "truth", true));
    drafts.save(groom, draft.id(), draft.version(), answers, "");
    var no = drafts.submit(groom, draft.id(), Applicants.signing());
    return worksheets.compute(no).lines().stream()
        .filter(line -> line.key().endsWith("Spouse"))
        .collect(
            java.util.stream.Collectors.toMap(
                Worksheets.Line::key, line -> java.util.Objects.requireNonNull(line.value())));
  }
}
