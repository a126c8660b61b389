package org.banli.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.benefit.Emergencies.Declaration;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

// R28: an administrator declares an emergency period for a place
@BanliTest
@Transactional
class EmergenciesTest {

  private static final DivisionCode COUNTY = new DivisionCode("341881000000");
  private static final DivisionCode TOWNSHIP = new DivisionCode("341881001000");
  private static final DivisionCode VILLAGE = new DivisionCode("341881001001");
  private static final DivisionCode ELSEWHERE = new DivisionCode("341881002000");
  private static final String ADMINISTRATOR = "341881-administrator";

  @Autowired Emergencies emergencies;
  @Autowired ApplicationClock clock;
  @Autowired People people;
  @Autowired MockMvc web;

  @Test
  void aPeriodHoldsInItsPlaceAndBelowFromItsFirstDayToItsLast() {
    declare(TOWNSHIP, 1, 3);
    assertThat(emergencies.inForce(VILLAGE)).isEmpty();
    pass(1);
    assertThat(emergencies.inForce(VILLAGE)).isPresent();
    assertThat(emergencies.inForce(ELSEWHERE)).isEmpty();
    pass(2);
    assertThat(emergencies.inForce(VILLAGE)).isPresent();
    pass(1);
    assertThat(emergencies.inForce(VILLAGE)).isEmpty();
  }

  @Test
  void theNearestPlaceCounts() {
    declare(COUNTY, 0, 9);
    declare(TOWNSHIP, 0, 3);
    assertThat(emergencies.inForce(VILLAGE).orElseThrow().place()).isEqualTo(TOWNSHIP);
    assertThat(emergencies.inForce(ELSEWHERE).orElseThrow().place()).isEqualTo(COUNTY);
  }

  @Test
  void aPeriodEndsEarlyAtOnceAndCanBeDeclaredAgain() {
    long id = declare(TOWNSHIP, 0, 9);
    refused(() -> emergencies.end(id, " "), "benefit.emergency.reason");
    emergencies.end(id, "洪水已退");
    assertThat(emergencies.inForce(VILLAGE)).isEmpty();
    refused(() -> emergencies.end(id, "再次"), "benefit.emergency.ended");
    declare(TOWNSHIP, 0, 2);
    assertThat(emergencies.inForce(VILLAGE)).isPresent();
  }

  @Test
  void whatCannotBeDeclaredIsRefused() {
    refused(() -> declare(TOWNSHIP, 3, 2), "benefit.emergency.days");
    refused(() -> declare(TOWNSHIP, -5, -1), "benefit.emergency.days");
    refused(() -> declare(TOWNSHIP, 0, 400), "benefit.emergency.days");
    declare(TOWNSHIP, 0, 9);
    refused(() -> declare(TOWNSHIP, 9, 12), "benefit.emergency.twice");
    declare(TOWNSHIP, 10, 12);
  }

  @Test
  void theAdministratorDeclaresAndEndsItOnThePage() throws Exception {
    web.perform(declaring("").with(people.signedIn(ADMINISTRATOR)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"2026-03-09\"")));
    web.perform(declaring("山洪").with(people.signedIn(ADMINISTRATOR)))
        .andExpect(redirectedUrl("/admin/emergency?division=" + TOWNSHIP));
    web.perform(get("/admin/emergency?lang=en").with(people.signedIn(ADMINISTRATOR)))
        .andExpect(content().string(containsString("山洪")))
        .andExpect(content().string(containsString("In force")));
    long id = emergencies.inForce(VILLAGE).orElseThrow().id();
    web.perform(
            post("/admin/emergency/" + id + "/end")
                .param("endReason", "洪水已退")
                .with(csrf())
                .with(people.signedIn(ADMINISTRATOR)))
        .andExpect(redirectedUrl("/admin/emergency?division=" + TOWNSHIP));
    assertThat(emergencies.inForce(VILLAGE)).isEmpty();
  }

  @Test
  void nobodyElseDeclares() throws Exception {
    web.perform(declaring("山洪").with(people.signedIn("341881-leader")))
        .andExpect(status().isNotFound());
    web.perform(
            post("/admin/emergency")
                .param("division", "110101000000")
                .param("reason", "山洪")
                .param("from", "2026-03-02")
                .param("until", "2026-03-09")
                .with(csrf())
                .with(people.signedIn(ADMINISTRATOR)))
        .andExpect(status().isNotFound());
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      declaring(String reason) {
    return post("/admin/emergency")
        .param("division", TOWNSHIP.value())
        .param("reason", reason)
        .param("from", "2026-03-02")
        .param("until", "2026-03-09")
        .with(csrf());
  }

  private long declare(DivisionCode place, int from, int until) {
    LocalDate today = clock.today();
    return emergencies.declare(
        1, new Declaration(place, "山洪", today.plusDays(from), today.plusDays(until)));
  }

  private void pass(int days) {
    clock.offset(clock.offset().plus(Duration.ofDays(days)));
  }

  private static void refused(Runnable action, String key) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
