package org.banli.applicant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

// Step, office, days left and by when, or in one sentence what is waited for; every story of every
// matter asks the same at each of its steps (Bystander)
@BanliTest
@Transactional
class ProgressTest {

  @Autowired CaseFiles cases;
  @Autowired Progress progress;
  @Autowired Applicants applicants;
  @Autowired Drafts drafts;
  @Autowired Worklist worklist;
  @Autowired People people;

  @Test
  void beforeAcceptanceFiveWorkingDaysAreLeftAtTheTownship() {
    var place = places(submitted()).get(0);
    assertThat(place.step().zh()).isEqualTo("受理");
    assertThat(place.office().zh()).contains("街道");
    assertThat(place.daysLeft()).isEqualTo(5);
    assertThat(place.due()).isNotNull();
  }

  @Test
  void theSupplementWaitsForTheApplicantUntilItsDay() {
    var no = submitted();
    var item = worklist.ofCase(Actor.SYSTEM, no).get(0);
    worklist.complete(
        people.staff("341881001-clerk"),
        item.id(),
        new Worklist.Completion(
            item.version(), "supplement", "", Map.of("request", "请补充户口簿"), Optional.empty()));
    assertThat(places(no))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.step().zh()).isEqualTo("补正材料");
              assertThat(place.office().zh()).isEqualTo("等您办理");
              assertThat(place.due()).isNotNull();
              assertThat(place.daysLeft()).isPositive();
            });
  }

  private CaseNo submitted() {
    return applicants.submitted(people.applicant(1));
  }

  private List<Progress.Place> places(CaseNo no) {
    return progress.of(Actor.SYSTEM, cases.get(no)).places();
  }
}
