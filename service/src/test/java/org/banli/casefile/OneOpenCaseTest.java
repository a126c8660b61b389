package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.identity.Actor;
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
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired ChangedMatters matters;

  private Drafts.Draft complete(Actor actor) {
    var draft = drafts.open(actor, people.matter(), Map.of(), Optional.empty());
    return drafts.save(actor, draft.id(), draft.version(), people.answers(draft), "Page_account");
  }

  private CaseNo submitted(Actor actor) {
    return drafts.submit(actor, complete(actor).id(), Applicants.signing());
  }

  // one open application per matter and person
  @Test
  void aSecondOpenApplicationNamesTheFirst() {
    var wang = people.applicant("王四");
    var first = submitted(wang);
    assertThatThrownBy(() -> submitted(wang))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.arguments()).containsExactly(first.value()));
  }

  @Test
  void afterTheFirstEndedASecondIsAccepted() {
    var wang = people.applicant("王五");
    var first = submitted(wang);
    cases.conclude(first, "refused");
    assertThat(submitted(wang)).isNotEqualTo(first);
  }

  @Test
  void aMatterMayAllowAnyNumber() {
    rule("oneOpen: { per: none }");
    var wang = people.applicant("王六");
    assertThat(submitted(wang)).isNotEqualTo(submitted(wang));
  }

  // two who live at one address stand for a household here
  @Test
  void aHouseholdHasOneOpenCaseAndNobodyLearnsWhose() {
    rule("oneOpen: { per: household, persons: \"= [application.household.address]\" }");
    var first = submitted(people.applicant("王七"));
    var other = people.applicant("李七");
    assertThatThrownBy(() -> submitted(other))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("casefile.submit.open-household");
              assertThat(refused.arguments()).isEmpty();
            });
    cases.conclude(first, "refused");
    assertThat(submitted(other)).isNotEqualTo(first);
  }

  @Test
  void ofTheSameHouseholdTheApplicantsOwnCaseIsNamed() {
    rule("oneOpen: { per: household, persons: \"= [application.household.address]\" }");
    var wang = people.applicant("王八");
    var first = submitted(wang);
    assertThatThrownBy(() -> submitted(wang))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.arguments()).containsExactly(first.value()));
  }

  @Test
  void anotherWordIsRefusedAtImport() {
    assertThatThrownBy(() -> rule("oneOpen: { per: village }"))
        .hasMessage("matter.yaml [oneOpen.per]: none, person or household is expected");
    assertThatThrownBy(() -> rule("oneOpen: { per: household, persons: \"= if then\" }"))
        .hasMessageStartingWith("matter.yaml [oneOpen.persons]");
  }

  private void rule(String rule) {
    matters.importWith(MATTER, yaml -> yaml + "\n" + rule + "\n");
  }
}
