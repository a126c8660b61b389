package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.banli.BanliTest;
import org.banli.document.Files;
import org.banli.identity.Actor;
import org.banli.matter.ChangedMatters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What was typed, signed and handed in once serves the linked case as well (R58, R76). */
@BanliTest
@Transactional
class LinkedOpeningTest {

  private static final String RULES =
      """

      oneOpen: { per: none }
      opens:
        again: { matter: old-age-allowance, link: { zh: 一件事, en: One thing }, carry: { application: "= application" } }
        part: { matter: old-age-allowance, carry: { household: "= application.household" } }
        never: { matter: old-age-allowance, when: "= application.household.address = null" }
      """;

  @Autowired ChangedMatters changed;
  @Autowired Applicants applicants;
  @Autowired LinkedOpening opening;
  @Autowired CaseFiles cases;
  @Autowired Drafts drafts;
  @Autowired Links links;
  @Autowired Materials materials;

  private Actor person;
  private CaseNo first;

  @BeforeEach
  void anApplication() {
    changed.importWith("old-age-allowance", yaml -> yaml.concat(RULES));
    person = applicants.applicant("方宁");
    first = applicants.submitted(person);
    var paper = new Files.Stored("b".repeat(64), "身份证.png", "image/png", 7);
    materials.attach(person, first.value(), "identity", paper);
  }

  @Test
  void aLinkedCaseTakesAnswersPapersAndSignature() {
    var no = opening.open(first, "again").orElseThrow();

    assertThat(cases.get(no).applicant()).hasValue(person.account());
    assertThat(cases.answers(no)).isEqualTo(cases.answers(first));
    assertThat(materials.of(no.value()))
        .singleElement()
        .satisfies(paper -> assertThat(paper.file().hash()).isEqualTo("b".repeat(64)));
    assertThat(links.of(first))
        .singleElement()
        .satisfies(link -> assertThat(link.other()).isEqualTo(no))
        .satisfies(link -> assertThat(link.kind()).isEqualTo(Links.Kind.OPENED));
  }

  @Test
  void askedTwiceItOpensOnce() {
    assertThat(opening.open(first, "again")).isEqualTo(opening.open(first, "again"));
  }

  @Test
  void whatCannotBeFiledIsLeftToThePerson() {
    int before = drafts.of(person).size();
    assertThat(opening.open(first, "part")).isEmpty();
    assertThat(drafts.of(person)).hasSize(before + 1);
    assertThat(cases.timeline(first)).extracting(CaseFiles.Event::action).contains("not-opened");
  }

  @Test
  void aConditionThatDoesNotHoldOpensNothing() {
    assertThat(opening.open(first, "never")).isEmpty();
    assertThat(links.of(first)).isEmpty();
  }
}
