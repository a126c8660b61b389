package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banli.appointment.Appointments;
import org.banli.benefit.Standards;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.matter.PackageRefused;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** R55: a time at the office is booked in a step of the applicant. It is Monday, 2 March 2026. */
@Import(Time.class)
class BookingTest extends BookingTestBase {

  @Autowired CaseFiles cases;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired Standards standards;
  @Autowired ApplicationClock clock;
  @Autowired Time time;

  private MatterRef matter;
  private CaseNo no;

  @BeforeEach
  void aCaseThatIsToBeBooked() {
    matter = matters.importFrom(FOLDER, "booking", Map.of());
    no = filed(people.applicant(1), "341881199001011230");
  }

  private CaseNo filed(Actor applicant, String idNumber) {
    var person =
        Map.<String, Object>of(
            "name", "申请人", "idNumber", idNumber, "phone", "13800000000", "place", "341881001001");
    return filed(matter, applicant, person);
  }

  @Test
  void whoHasBookedGoesOnAndTheRouteKnowsWhen() {
    book(people.applicant(1), no, NINE);

    assertThat(open(no).step()).isEqualTo("meet");
    assertThat(variable()).isEqualTo(Variables.moment(NINE));
    assertThat((Map<?, ?>) cases.facts(no).get("appointment"))
        .extracting("at", "day", "time")
        .containsExactly(NINE.toString(), NINE.toLocalDate(), "09:00");
  }

  @Test
  void whoComesTooLateKeepsTheStepAndWhatWasTypedAndSeesWhatIsFree() throws Exception {
    seats(1);
    var second = filed(people.applicant(2), "341881198501017511");
    book(people.applicant(1), no, NINE);

    web.perform(
            post("/my/cases/" + second + "/tasks/" + open(second).id())
                .with(people.signedInApplicant(2))
                .with(csrf())
                .param("version", "0")
                .param("_outcome", "booked")
                .param("remark", "轮椅出行")
                .param("visit.at", NINE.toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("已经约满")))
        .andExpect(content().string(containsString("轮椅出行")))
        .andExpect(content().string(containsString("value=\"2026-03-04T09:30\"")))
        .andExpect(content().string(not(containsString("value=\"" + NINE + "\""))));
    assertThat(open(second).step()).isEqualTo("book");
    assertThat(appointments.of(second)).isEmpty();
  }

  @Test
  void aHolidayCannotBeBookedEvenByAHandMadeRequest() {
    assertThatThrownBy(() -> book(people.applicant(1), no, LocalDateTime.parse("2026-03-07T09:00")))
        .isInstanceOfSatisfying(
            Worklist.Incomplete.class,
            it -> assertThat(it.defects()).extracting("path").containsExactly("visit.at"));
  }

  @Test
  void movingTheAppointmentMovesTheTimerAndFreesTheSeat() throws Exception {
    seats(1);
    book(people.applicant(1), no, NINE);

    web.perform(get("/my/cases/" + no + "/appointment").with(people.signedInApplicant(1)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"" + TEN + "\"")));
    web.perform(
            post("/my/cases/" + no + "/appointment")
                .with(people.signedInApplicant(1))
                .with(csrf())
                .param("at", TEN.toString()))
        .andExpect(redirectedUrl("/my/cases/" + no));

    assertThat(variable()).isEqualTo(Variables.moment(TEN));
    assertThat(
            management
                .createJobQuery()
                .activityId("missed")
                .singleResult()
                .getDuedate()
                .toInstant())
        .isEqualTo(Variables.moment(TEN).toInstant());
    assertThat(appointments.free(no, "county"))
        .extracting(Appointments.Slot::at)
        .contains(NINE)
        .doesNotContain(TEN);
    web.perform(get("/my/cases/" + no).with(people.signedInApplicant(1)))
        .andExpect(content().string(containsString("2026年3月5日")));
  }

  @Test
  void whoCancelsCanBookAgain() throws Exception {
    book(people.applicant(1), no, NINE);

    web.perform(
            post("/my/cases/" + no + "/appointment/cancel")
                .with(people.signedInApplicant(1))
                .with(csrf()))
        .andExpect(redirectedUrl("/my/cases/" + no));
    assertThat(appointments.of(no).orElseThrow().at()).isEmpty();
    web.perform(get("/my/cases/" + no).with(people.signedInApplicant(1)))
        .andExpect(content().string(containsString("重新预约")));

    appointments.move(people.applicant(1), no, TEN);
    assertThat(appointments.of(no).orElseThrow().at()).contains(TEN);
  }

  @Test
  void onTheDayItselfNothingIsChangedAnyMore() {
    book(people.applicant(1), no, NINE);
    time.passes("+1d");
    assertThat(appointments.changeable(appointments.of(no).orElseThrow())).isTrue();
    time.passes("+1d");

    assertThatThrownBy(() -> appointments.cancel(people.applicant(1), no))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("appointment.late"));
  }

  @Test
  void nobodyElseTouchesTheAppointment() {
    book(people.applicant(1), no, NINE);

    assertThatThrownBy(() -> appointments.cancel(people.applicant(2), no))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  @Test
  void aCaseThatEndsKeepsNoSeatFromOthers() {
    seats(1);
    book(people.applicant(1), no, NINE);

    cases.withdraw(people.applicant(1), no, "改主意了");

    assertThat(appointments.of(no).orElseThrow().at()).isEmpty();
    var second = filed(people.applicant(2), "341881198501017511");
    assertThat(appointments.free(second, "county"))
        .extracting(Appointments.Slot::at)
        .contains(NINE);
  }

  @Test
  void aProgramReadsMovesAndCancels() throws Exception {
    book(people.applicant(1), no, NINE);
    var address = "/api/v1/cases/" + no + "/appointment";

    web.perform(get(address + "/slots").with(people.signedInApplicant(1)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2026-03-05T10:00")));
    web.perform(
            put(address)
                .with(people.signedInApplicant(1))
                .with(csrf())
                .contentType("application/json")
                .content("{\"at\":\"" + TEN + ":00\"}"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2026-03-05T10:00")));
    web.perform(get(address).with(people.signedInApplicant(2))).andExpect(status().isNotFound());
    web.perform(delete(address).with(people.signedInApplicant(1)).with(csrf()))
        .andExpect(status().isNoContent());
    assertThat(appointments.of(no).orElseThrow().at()).isEmpty();
  }

  @Test
  void theOfficeSeesWhoComesAndNobodyElse() throws Exception {
    book(people.applicant(1), no, NINE);

    web.perform(
            get("/appointments").param("day", "2026-03-04").with(people.signedIn("341881-clerk")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(no.value())))
        .andExpect(content().string(containsString("09:00")));
    web.perform(
            get("/appointments")
                .param("day", "2026-03-04")
                .with(people.signedIn("341881001-clerk")))
        .andExpect(content().string(not(containsString(no.value()))));
  }

  @Test
  void aTimeIsAskedForWhereOneIsBookedAndNowhereElse() {
    refused(
        "booking.bpmn",
        text ->
            text.replace(
                "name=\"block\" value=\"appointment\"", "name=\"block\" value=\"applicant\""),
        "asks for a time");
    refused(
        "forms/book.form", text -> text.replace("\"kind\": \"slot\"", "\"x\": \"y\""), "kind slot");
    refused("forms/book.form", text -> text.replace("\"county\"", "\"moon\""), "properties.level");
    refused(
        "matter.yaml",
        text -> text.replace("startForm: application", "startForm: book"),
        "before there is a case");
  }

  private void refused(String file, UnaryOperator<String> change, String because) {
    assertThatThrownBy(() -> matters.importFrom(FOLDER, "booking", Map.of(file, change)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining(because);
  }

  private Object variable() {
    var route =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(no.value()).singleResult();
    return runtime.getVariable(route.getId(), Bookings.AT);
  }

  private void seats(int seats) {
    var county = new DivisionCode("341881000000");
    standards.set("appointmentSeats", county, Integer.toString(seats), clock.today(), "宁国市民政局通知");
  }
}
