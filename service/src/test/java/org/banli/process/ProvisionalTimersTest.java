package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.clock.CalendarYears;
import org.banli.clock.Holidays;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issue 7: what was computed beyond the loaded calendar is computed again when it arrives; also
 * that for which a route waits.
 */
@BanliTest
@Transactional
class ProvisionalTimersTest {

  /** From the test's start, Monday, 2 March 2026 at 09:00. */
  private static final int SUNDAY_27_DECEMBER = 300;

  private static final LocalDateTime FRIDAY = LocalDateTime.of(2027, 1, 1, 23, 59, 59);
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 23, 59, 59);
  private static final String NO = "DB341881-2026-000811";

  @Autowired RealCases realCases;
  @Autowired Applicants applicants;
  @Autowired CaseFiles cases;
  @Autowired CalendarYears years;
  @Autowired People people;
  @Autowired ApplicationClock clock;
  @Autowired Jobs jobs;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient database;

  @BeforeEach
  void beforeNewYear() {
    day(SUNDAY_27_DECEMBER);
  }

  // rules 1.2, 行政许可法 Art. 32: five working days of silence count as accepted
  @Test
  void silenceIsCountedOverAHolidayThatBecomesKnownWhileTheCaseWaits() throws IOException {
    var no = realCases.filed(applicants.applicant("王𠮷"));

    arrange2027();

    dayAndItsTimers(SUNDAY_27_DECEMBER + 8); // Monday, 4 January: the fifth working day
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.SUBMITTED);
    assertThat(cases.get(no).marks()).doesNotContain("silentAcceptance");
    dayAndItsTimers(SUNDAY_27_DECEMBER + 9);
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
    assertThat(cases.get(no).marks()).contains("silentAcceptance");
  }

  /** The holiday was decided late, after the silence had run out by what was known. */
  @Test
  void whatHasPassedIsNotUndone() throws IOException {
    var no = realCases.filed(applicants.applicant("王𠮷"));
    dayAndItsTimers(SUNDAY_27_DECEMBER + 6);
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
    var was = kept("acceptDue", no.value());

    arrange2027();

    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
    assertThat(kept("acceptDue", no.value())).isEqualTo(was);
  }

  @Test
  void onlyTheTimerThatNamesTheMomentMovesAlsoInACalledRoute() {
    var route = waiting();

    arrange2027();

    assertThat(runtime.getVariable(route, "answerDue")).isEqualTo(Variables.moment(MONDAY));
    assertThat(runtime.getVariable(route, "other")).isEqualTo(Variables.moment(FRIDAY));
    assertThat(due("answered")).isEqualTo(Variables.moment(MONDAY));
    assertThat(due("elsewhere")).isEqualTo(Variables.moment(FRIDAY));
    assertThat(kept("answerDue", NO)).isEqualTo(MONDAY);
  }

  @Test
  void theTermOfARouteThatIsOverStays() {
    runtime.deleteProcessInstance(waiting(), "over");
    assertThat(kept("answerDue", NO)).isEqualTo(FRIDAY);

    arrange2027();

    assertThat(kept("answerDue", NO)).isEqualTo(FRIDAY);
  }

  /** A date two years away stays provisional when only the first of them is known. */
  @Test
  void whatIsStillBeyondTheCalendarIsKeptForTheNextYear() {
    var route = waiting();
    database.sql("UPDATE case_term SET term = '300wd' WHERE case_no = ?").params(NO).update();

    arrange2027();

    assertThat((Date) runtime.getVariable(route, "answerDue"))
        .isAfter("2028-01-01")
        .isEqualTo(Variables.moment(kept("answerDue", NO)));
  }

  private String waiting() {
    repository.createDeployment().addString("waits.bpmn", WAITS).deploy();
    repository.createDeployment().addString("called.bpmn", CALLED).deploy();
    var other = Map.<String, Object>of("other", Variables.moment(FRIDAY));
    return runtime.startProcessInstanceByKey("asks", NO, other).getId();
  }

  private Date due(String event) {
    return Date.from(
        management.createJobQuery().activityId(event).singleResult().getDuedate().toInstant());
  }

  /** The end of the term from which the next year would compute it again. */
  private LocalDateTime kept(String variable, String no) {
    return database
        .sql("SELECT due FROM case_term WHERE variable = ? AND case_no = ?")
        .params(variable, no)
        .query(LocalDateTime.class)
        .single();
  }

  private void day(int days) {
    clock.offset(Duration.ofDays(days));
    events.publishEvent(new ClockMoved(clock.offset()));
  }

  private void dayAndItsTimers(int days) {
    day(days);
    jobs.runDue();
  }

  private void arrange2027() {
    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);
  }

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      """;

  private static final String WAITS =
      HEAD
          + """
            <process id="asks" isExecutable="true">
              <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
              <serviceTask id="t" camunda:delegateExpression="${term}"><extensionElements>
                <camunda:properties>
                  <camunda:property name="term" value="5wd"/>
                  <camunda:property name="variable" value="answerDue"/>
                </camunda:properties>
              </extensionElements></serviceTask>
              <sequenceFlow id="f2" sourceRef="t" targetRef="c"/>
              <callActivity id="c" calledElement="awaits"><extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}"/>
                <camunda:in variables="all"/>
              </extensionElements></callActivity>
            </process>
          </definitions>
          """;

  private static final String CALLED =
      HEAD
          + """
            <process id="awaits" isExecutable="true">
              <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
              <parallelGateway id="fork"/>
              <sequenceFlow id="f2" sourceRef="fork" targetRef="answered"/>
              <sequenceFlow id="f3" sourceRef="fork" targetRef="elsewhere"/>
              <intermediateCatchEvent id="answered"><timerEventDefinition>
                <timeDate xsi:type="tFormalExpression">${answerDue}</timeDate>
              </timerEventDefinition></intermediateCatchEvent>
              <intermediateCatchEvent id="elsewhere"><timerEventDefinition>
                <timeDate xsi:type="tFormalExpression">${other}</timeDate>
              </timerEventDefinition></intermediateCatchEvent>
            </process>
          </definitions>
          """;
}
