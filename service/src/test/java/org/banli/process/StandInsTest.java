package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Staff;
import org.banli.matter.Catalogue;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

// R75, R88: whoever decided wrongly does not decide about the correction, and somebody does
@BanliTest
@Transactional
class StandInsTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Autowired StandIns standIns;
  @Autowired CaseFiles cases;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Offices offices;

  private CaseNo no;

  @BeforeEach
  void aCaseOfTheCounty() {
    var me = people.applicant(1);
    var matter = catalogue.current("old-age-allowance").orElseThrow().ref();
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    var answers = Scenario.fixture("old-age-allowance", "fixtures/elder-81");
    drafts.save(me, draft.id(), draft.version(), answers, "");
    no =
        drafts.submit(
            me, draft.id(), new Drafts.Signing("typed:x", Optional.empty(), Drafts.ONLINE));
  }

  @Test
  void whoIsNotBarredActsWhereTheStepIs() {
    assertThat(standIns.level(no, "county", "leader")).isEqualTo("county");
    assertThat(told("stand-in")).isEmpty();
    assertThat(told("nobody-free")).isEmpty();
  }

  @Test
  void anotherLeaderOfTheCountyGoesBeforeTheCity() {
    theOnlyLeaderIsBarred();
    appoint(cityOffice(), "city-leader");
    appoint(people.staff("341881-leader").positions().get(0).office(), "second-leader");

    assertThat(standIns.level(no, "county", "leader")).isEqualTo("county");
  }

  @Test
  void theNextLevelActsWhenTheOnlyLeaderIsBarred() {
    theOnlyLeaderIsBarred();
    appoint(cityOffice(), "city-leader");

    assertThat(standIns.level(no, "county", "leader")).isEqualTo("city");
    assertThat(told("stand-in")).contains("宣城市民政局");
    assertThat(cases.get(no).marks()).doesNotContain(StandIns.NOBODY);
  }

  @Test
  void anOfficeWithoutLeaderIsPassedOver() {
    theOnlyLeaderIsBarred();
    cityOffice();

    assertThat(standIns.level(no, "county", "leader")).isEqualTo("county");
    assertThat(cases.get(no).marks()).contains(StandIns.NOBODY);
  }

  @Test
  void thatSomebodyMustBeAppointedIsSaid() {
    theOnlyLeaderIsBarred();

    assertThat(standIns.level(no, "county", "leader")).isEqualTo("county");
    assertThat(told("nobody-free")).isPresent();
    assertThat(cases.get(no).marks()).contains(StandIns.NOBODY);
  }

  private void theOnlyLeaderIsBarred() {
    cases.bar(no, Set.of(people.staff("341881-leader").account()));
  }

  private long cityOffice() {
    return offices.open(
        "宣城市民政局",
        "Civil Affairs Bureau of Xuancheng",
        "city",
        new DivisionCode("341800000000"),
        SINCE);
  }

  private void appoint(long office, String login) {
    long account = staff.hire("某负责人", login, "", "a-long-enough-password-1");
    staff.appoint(account, office, "leader", SINCE, null);
  }

  private Optional<String> told(String action) {
    return cases.timeline(no).stream()
        .filter(event -> event.action().equals(action))
        .findFirst()
        .map(event -> event.details().getOrDefault("text", ""));
  }
}
