package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.identity.Actor;
import org.banli.matter.ChangedMatters;
import org.banli.matter.MatterRef;
import org.banli.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Cases that an office opens of itself, and cases about others (R40, R75). */
@BanliTest
@Transactional
class OfficeCaseTest {

  private static final String RULES =
      """

      initiated: { level: county, role: clerk }
      about:
        matters: [ old-age-allowance ]
        link: { zh: 复核, en: Re-check }
        carry: { household: "= about.application.household" }
      """;

  @Autowired ChangedMatters changed;
  @Autowired Applicants applicants;
  @Autowired People people;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired OfficeCases offices;
  @Autowired Links links;

  private Actor clerk;
  private Actor person;
  private String idNumber;
  private MatterRef matter;
  private CaseNo first;

  @BeforeEach
  void anEndedCase() {
    clerk = people.staff("341881-clerk");
    idNumber = Applicants.idNumber();
    person = applicants.applicant("方宁", idNumber, "13800138000");
    first = applicants.submitted(person);
    matter = changed.importWith("old-age-allowance", yaml -> yaml + RULES).orElseThrow();
  }

  @Test
  void anOfficeOpensACaseAboutAnEndedOne() {
    cases.conclude(first, "granted");
    var no = open();

    assertThat(cases.get(no).name().value()).isEqualTo("方宁");
    assertThat(cases.get(no).applicant()).as("nobody's until claimed").isEmpty();
    assertThat(offices.of(clerk)).extracting(CaseFile::no).contains(no);
    assertThat(links.of(no))
        .singleElement()
        .satisfies(link -> assertThat(link.other()).isEqualTo(first))
        .satisfies(link -> assertThat(link.later()).isFalse())
        .satisfies(link -> assertThat(link.name().zh()).isEqualTo("复核"));
    assertThat(links.of(first))
        .singleElement()
        .satisfies(link -> assertThat(link.other()).isEqualTo(no))
        .satisfies(link -> assertThat(link.later()).isTrue());
    assertThat(cases.facts(no).get("about"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("outcome", "granted")
        .containsEntry("caseNo", first.value());
  }

  @Test
  void whomItConcernsClaimsItAndDoesNotEndIt() {
    cases.conclude(first, "granted");
    var no = open();
    assertThat(cases.claim(person)).isEqualTo(1);
    assertThat(cases.get(no).applicant()).hasValue(person.account());

    assertThatThrownBy(() -> cases.withdraw(person, no, "不同意")).isInstanceOf(Problem.class);
    cases.withdraw(clerk, no, "查明无须办理");
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ENDED);
  }

  @Test
  void onlyThePositionThatTheMatterNamesOpensOne() {
    cases.conclude(first, "granted");
    var township = people.staff("341881001-clerk");
    assertThatThrownBy(() -> open(township))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  @Test
  void aCaseStillOpenIsNoMatterOfAnother() {
    assertThatThrownBy(this::open).hasMessageContaining("casefile.about.open");
  }

  @Test
  void aMatterAboutCasesIsNotOpenedAboutNothing() {
    assertThatThrownBy(() -> drafts.open(clerk, matter, Optional.empty(), Optional.empty()))
        .hasMessageContaining("casefile.about.missing");
  }

  @Test
  void nobodyReadsThroughALinkWhatIsNotTheirs() {
    cases.conclude(first, "granted");
    var other = applicants.applicant("旁人");
    assertThatThrownBy(
            () -> drafts.open(other, matter, Optional.empty(), Optional.of(Origin.of(first))))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  private CaseNo open() {
    return open(clerk);
  }

  private CaseNo open(Actor actor) {
    var draft = drafts.open(actor, matter, Optional.empty(), Optional.of(Origin.of(first)));
    assertThat(draft.answers()).as("carried over").containsKey("household");
    var answers = new LinkedHashMap<>(draft.answers());
    answers.put(
        "applicant",
        Map.of("name", "方宁", "idNumber", idNumber, "phone", "13800138000", "agent", "no"));
    answers.put("account", Map.of("holder", "方宁", "bank", "abc", "number", "6228480402564890018"));
    drafts.save(actor, draft.id(), draft.version(), answers, "");
    return drafts.submit(actor, draft.id(), Applicants.signing());
  }
}
