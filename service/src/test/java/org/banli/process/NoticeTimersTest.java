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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class NoticeTimersTest {

  private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationEventPublisher events;

  @Test
  void theRouteWaitsForTheNewEndAndForThatOnly() {
    repository.createDeployment().addString("waits.bpmn", BPMN).deploy();
    var theirs = start("DB341881-2026-000801");
    var other = start("DB341881-2026-000802");

    events.publishEvent(new Notices.Moved(new CaseNo("DB341881-2026-000801"), FRIDAY, MONDAY));

    assertThat(due(theirs)).isEqualTo(NoticeTimers.end(MONDAY));
    assertThat(runtime.getVariable(theirs, PublishHandler.ENDS))
        .isEqualTo(NoticeTimers.end(MONDAY));
    assertThat(due(other)).isEqualTo(NoticeTimers.end(FRIDAY));
  }

  private String start(String no) {
    var ends = Map.<String, Object>of(PublishHandler.ENDS, NoticeTimers.end(FRIDAY));
    return runtime.startProcessInstanceByKey("waits", no, ends).getId();
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
