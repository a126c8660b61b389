package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banli.BanliTest;
import org.banli.matter.ChangedMatters;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class OneOpenCaseTest {

  private static final String MATTER = "old-age-allowance";

  @Autowired Applicants people;
  @Autowired CaseFiles cases;
  @Autowired ChangedMatters matters;

  // one open application per matter and person
  @Test
  void aSecondOpenApplicationNamesTheFirst() {
    var wang = people.applicant("王四");
    var first = people.submitted(wang);
    assertThatThrownBy(() -> people.submitted(wang))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.arguments()).containsExactly(first.value()));
  }

  @Test
  void afterTheFirstEndedASecondIsAccepted() {
    var wang = people.applicant("王五");
    var first = people.submitted(wang);
    cases.conclude(first, "refused");
    assertThat(people.submitted(wang)).isNotEqualTo(first);
  }

  @Test
  void aMatterMayAllowAnyNumber() {
    rule("oneOpen: { per: none }");
    var wang = people.applicant("王六");
    assertThat(people.submitted(wang)).isNotEqualTo(people.submitted(wang));
  }

  // two who live at one address stand for a household here
  @Test
  void aHouseholdHasOneOpenCaseAndNobodyLearnsWhose() {
    rule("oneOpen: { per: household, persons: \"= [application.household.address]\" }");
    var first = people.submitted(people.applicant("王七"));
    var other = people.applicant("李七");
    assertThatThrownBy(() -> people.submitted(other))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("casefile.submit.open-household");
              assertThat(refused.arguments()).isEmpty();
            });
    cases.conclude(first, "refused");
    assertThat(people.submitted(other)).isNotEqualTo(first);
  }

  @Test
  void ofTheSameHouseholdTheApplicantsOwnCaseIsNamed() {
    rule("oneOpen: { per: household, persons: \"= [application.household.address]\" }");
    var wang = people.applicant("王八");
    var first = people.submitted(wang);
    assertThatThrownBy(() -> people.submitted(wang))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.arguments()).containsExactly(first.value()));
  }

  @Test
  void anotherWordIsRefusedAtImport() {
    assertThatThrownBy(() -> rule("oneOpen: { per: village }"))
        .hasMessage("matter.yaml [oneOpen.per]: none, person, household or subject is expected");
    assertThatThrownBy(() -> rule("oneOpen: { per: household, persons: \"= if then\" }"))
        .hasMessageStartingWith("matter.yaml [oneOpen.persons]");
  }

  private void rule(String rule) {
    matters.importWith(MATTER, yaml -> yaml + "\n" + rule + "\n");
  }
}
