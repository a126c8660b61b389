package org.banli.applicant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.banli.applicant.web.Progress.Place;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.springframework.stereotype.Component;

/** Asks at every step of a story where the case stands, as its applicant would. */
@Component
public class Bystander {

  private final CaseFiles cases;
  private final Progress progress;

  Bystander(CaseFiles cases, Progress progress) {
    this.cases = cases;
    this.progress = progress;
  }

  /**
   * Step, who has it, and days left or what is waited for: as long as the case is open.
   *
   * @param settled whether all that the house does by itself is done
   */
  public void asks(CaseNo no, boolean settled) {
    var standing = progress.of(Actor.SYSTEM, cases.get(no));
    if (standing.file().state() == CaseFile.State.ENDED) {
      assertThat(standing.places()).isEmpty();
    } else {
      assertThat(standing.places()).isNotEmpty().allSatisfy(place -> says(place, settled));
    }
  }

  private static void says(Place place, boolean settled) {
    if (!settled && place.step().zh().equals("转入下一步")) {
      return; // the engine's own job follows in a moment
    }
    assertThat(place.step().zh()).isNotBlank().doesNotContain("applicant.");
    assertThat(place.step().en()).isNotBlank();
    assertThat(place.office().zh()).isNotBlank();
    assertThat(place.step().zh()).as("never between two steps for long").isNotEqualTo("转入下一步");
    assertThat(place.due() != null && place.daysLeft() != null)
        .as("%s says until when", place)
        .isTrue();
    if (place.step().zh().equals("公示")) {
      var day = Objects.requireNonNull(place.due()).toLocalDate();
      assertThat(Objects.requireNonNull(place.waitingFor()).zh())
          .contains("公示，到" + day.getYear() + "年" + day.getMonthValue() + "月")
          .contains("为止");
    }
  }
}
