package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.casefile.CaseNo;
import org.banli.notice.Notices;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class NoticeTimersTest {

  private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final CaseNo NO = new CaseNo("DB341881-2026-000801");

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void deploy() {
    repository.createDeployment().addString("waits.bpmn", BPMN).deploy();
  }

  @Test
  void theRouteWaitsForTheNewEndAndForThatOnly() {
    var theirs = start(NO, "n1");
    var other = start(new CaseNo("DB341881-2026-000802"), "n2");

    events.publishEvent(new Notices.Moved(NO, "n1", FRIDAY, MONDAY));

    assertThat(due(theirs)).isEqualTo(NoticeTimers.end(MONDAY));
    assertThat(runtime.getVariable(theirs, PublishHandler.ENDS))
        .isEqualTo(NoticeTimers.end(MONDAY));
    assertThat(due(other)).isEqualTo(NoticeTimers.end(FRIDAY));
  }

  /** Two notices of one case that end on the same day by what was known. */
  @Test
  void anotherNoticeOfTheCaseStaysWhereItIs() {
    var moved = start(NO, "n1");
    var stays = start(NO, "n2");

    events.publishEvent(new Notices.Moved(NO, "n1", FRIDAY, MONDAY));

    assertThat(due(moved)).isEqualTo(NoticeTimers.end(MONDAY));
    assertThat(due(stays)).isEqualTo(NoticeTimers.end(FRIDAY));
    assertThat(runtime.getVariable(stays, PublishHandler.ENDS)).isEqualTo(NoticeTimers.end(FRIDAY));
  }

  private String start(CaseNo no, String notice) {
    var ends =
        Map.<String, Object>of(
            PublishHandler.ENDS,
            NoticeTimers.end(FRIDAY),
            NoticeTimers.of(PublishHandler.ENDS),
            notice);
    return runtime.startProcessInstanceByKey("waits", no.value(), ends).getId();
  }

  private Object due(String route) {
    return management.createJobQuery().processInstanceId(route).singleResult().getDuedate();
  }

  private static final String BPMN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <process id="waits" isExecutable="true">
          <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="w"/>
          <intermediateCatchEvent id="w"><timerEventDefinition>
            <timeDate xsi:type="tFormalExpression">${noticeEnds}</timeDate>
          </timerEventDefinition></intermediateCatchEvent>
        </process>
      </definitions>
      """;
}
