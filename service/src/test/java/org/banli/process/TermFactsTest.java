package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Holidays;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** What letters and conditions read of the terms of a case. */
@BanliTest
@Transactional
class TermFactsTest {

  /** From the test's start, Monday, 2 March 2026 at 09:00. */
  private static final int WEDNESDAY_2_DECEMBER = 275;

  @Autowired Applicants applicants;
  @Autowired CaseFiles cases;
  @Autowired CalendarYears years;
  @Autowired People people;
  @Autowired ApplicationClock clock;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ApplicationEventPublisher events;

  // 民法典 Art. 201, 203, 1077
  @Test
  void tellTheDayNotCountedTheFirstAndTheLast() {
    var no = waiting();

    assertThat(terms(no))
        .containsEntry("coolOver", days("2026-03-02", "2026-03-03", "2026-04-01"))
        .containsEntry("windowOver", days("2026-04-01", "2026-04-02", "2026-05-06"));
  }

  /** The second runs from the end of the first, also when a holiday moves that. */
  @Test
  void aTermFollowsTheOneFromWhichItRuns() {
    clock.offset(Duration.ofDays(WEDNESDAY_2_DECEMBER));
    events.publishEvent(new ClockMoved(clock.offset()));
    var no = waiting();
    assertThat(terms(no))
        .containsEntry("coolOver", days("2026-12-02", "2026-12-03", "2027-01-01"))
        .containsEntry("windowOver", days("2027-01-01", "2027-01-02", "2027-02-01"));

    years.importYear(people.staff("341881-administrator"), 2027, Holidays.OF_2027);

    assertThat(terms(no))
        .containsEntry("coolOver", days("2026-12-02", "2026-12-03", "2027-01-04"))
        .containsEntry("windowOver", days("2027-01-04", "2027-01-05", "2027-02-03"));
  }

  private static Map<String, LocalDate> days(String from, String first, String day) {
    return Map.of(
        "from",
        LocalDate.parse(from),
        "first",
        LocalDate.parse(first),
        "day",
        LocalDate.parse(day));
  }

  private Map<Object, Object> terms(CaseNo no) {
    return new HashMap<>((Map<?, ?>) cases.facts(no).get("term"));
  }

  private CaseNo waiting() {
    var no = applicants.submitted(applicants.applicant("王四"));
    repository.createDeployment().addString("terms.bpmn", BPMN).deploy();
    runtime.startProcessInstanceByKey("terms", no.value());
    return no;
  }

  private static final String BPMN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <message id="m" name="objection"/>
        <process id="terms" isExecutable="true">
          <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="cool"/>
          <serviceTask id="cool" camunda:delegateExpression="${term}"><extensionElements>
            <camunda:properties>
              <camunda:property name="term" value="30d"/>
              <camunda:property name="variable" value="coolOver"/>
            </camunda:properties>
          </extensionElements></serviceTask>
          <sequenceFlow id="f2" sourceRef="cool" targetRef="window"/>
          <serviceTask id="window" camunda:delegateExpression="${term}"><extensionElements>
            <camunda:properties>
              <camunda:property name="term" value="30d"/>
              <camunda:property name="since" value="coolOver"/>
              <camunda:property name="variable" value="windowOver"/>
            </camunda:properties>
          </extensionElements></serviceTask>
          <sequenceFlow id="f3" sourceRef="window" targetRef="w"/>
          <intermediateCatchEvent id="w"><messageEventDefinition messageRef="m"/>
          </intermediateCatchEvent>
        </process>
      </definitions>
      """;
}
