package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.notify.Notifications;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** N15, R55: 王秀兰 applies, 李建国 takes part, and both come to the appointment. */
class SharedBookingTest extends BookingTestBase {

  @Autowired Notifications notifications;
  @Autowired Accounts accounts;

  private Actor one;
  private Actor other;
  private CaseNo no;

  @BeforeEach
  void oneBooksForBoth() {
    one = people.applicant(1);
    other = people.applicant(2);
    var ref =
        matters.importFrom(
            FOLDER,
            "booking",
            Map.of("matter.yaml", text -> text + parties(party("one", one), party("two", other))));
    no = filed(ref, one, applicant());
    book(one, no, NINE);
  }

  @Test
  void whoTakesPartIsToldWhenToComeAndWhoHasBookedIsNot() {
    assertThat(told(other)).singleElement().asString().contains("甲方约好了", "2026年3月4日 09:00", "宁国市");
    assertThat(told(one)).isEmpty();
  }

  @Test
  void whoTakesPartMovesItOnTheirOwnPageAndTheApplicantIsTold() throws Exception {
    web.perform(get("/my/cases/" + no).with(people.signedInApplicant(2)))
        .andExpect(content().string(containsString("/my/cases/" + no + "/appointment\"")));
    web.perform(get("/my/cases/" + no + "/appointment").with(people.signedInApplicant(2)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"" + TEN + "\"")));
    web.perform(
            post("/my/cases/" + no + "/appointment")
                .with(people.signedInApplicant(2))
                .with(csrf())
                .param("at", TEN.toString()))
        .andExpect(redirectedUrl("/my/cases/" + no));

    assertThat(appointments.of(no).orElseThrow().at()).contains(TEN);
    assertThat(told(one))
        .singleElement()
        .asString()
        .contains("乙方把办理时间从2026年3月4日 09:00改到了2026年3月5日 10:00");
    assertThat(told(other)).as("only of the booking").hasSize(1);
  }

  @Test
  void whoTakesPartCancelsItAndTheApplicantBooksAnother() throws Exception {
    web.perform(
            post("/my/cases/" + no + "/appointment/cancel")
                .with(people.signedInApplicant(2))
                .with(csrf()))
        .andExpect(redirectedUrl("/my/cases/" + no));

    assertThat(appointments.of(no).orElseThrow().at()).isEmpty();
    assertThat(told(one)).singleElement().asString().contains("乙方取消了2026年3月4日 09:00的预约");
    appointments.move(one, no, TEN);
    assertThat(told(other)).first().asString().contains("甲方约好了", "2026年3月5日 10:00");
  }

  @Test
  void theApplicantMovesItAndWhoTakesPartIsTold() {
    appointments.move(one, no, TEN);
    assertThat(told(other)).first().asString().contains("甲方把办理时间从", "改到了2026年3月5日 10:00");
    assertThat(told(one)).isEmpty();
  }

  @Test
  void whoTakesNoPartFindsNothing() throws Exception {
    web.perform(get("/my/cases/" + no + "/appointment").with(people.signedInApplicant(3)))
        .andExpect(status().isNotFound());
    assertThatThrownBy(() -> appointments.move(people.applicant(3), no, TEN))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    assertThat(appointments.of(no).orElseThrow().at()).contains(NINE);
  }

  private List<String> told(Actor actor) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    return notifications.ofApplicant(actor.account()).stream()
        .filter(it -> it.no().equals(no))
        .map(Notifications.Notification::text)
        .toList();
  }

  private Map<String, Object> applicant() {
    var person = person(one);
    return Map.of(
        "name", person.name(),
        "idNumber", person.idNumber(),
        "phone", person.phone(),
        "place", "341881001001");
  }

  private String party(String role, Actor actor) {
    var person = person(actor);
    return """
      - { role: %s, zh: %s, en: %s, at: county, person: '= { name: "%s", idNumber: "%s", phone: "%s" }' }
    """
        .formatted(
            role,
            role.equals("one") ? "甲方" : "乙方",
            role,
            person.name(),
            person.idNumber(),
            person.phone());
  }

  private static String parties(String... parties) {
    return "\nparties:\n" + String.join("", parties);
  }

  private Drafts.Person person(Actor actor) {
    var account = accounts.find(actor.account()).orElseThrow();
    return new Drafts.Person(
        account.name().value(),
        account.idNumber().map(Secret::value).orElseThrow(),
        account.phone().map(Secret::value).orElseThrow());
  }
}
