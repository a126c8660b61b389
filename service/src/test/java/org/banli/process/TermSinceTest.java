package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.banli.BanliTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** 民法典 Art. 201-203: a term that runs from the end of another one. */
@BanliTest
@Transactional
class TermSinceTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;

  /** 1 to 7 October 2026 are the National Day break, Saturday 10 October is worked instead. */
  @ParameterizedTest(name = "from {0}: {1} end on {2}")
  @CsvSource({
    "2026-08-31, 30d, 2026-09-30",
    "2026-09-01, 30d, 2026-10-08",
    "2026-09-07, 30d, 2026-10-08",
    "2026-09-08, 30d, 2026-10-08",
    "2026-09-09, 30d, 2026-10-09",
    "2026-09-30, 30d, 2026-10-30",
    "2026-09-30, 10d, 2026-10-10",
    "2026-09-30, 11d, 2026-10-12",
    "2026-09-30, 1wd, 2026-10-08",
    "2026-09-30, 3wd, 2026-10-10",
    "2026-09-30, 1m,  2026-10-30",
    "2026-08-31, 1m,  2026-09-30",
    "2026-09-01, 1m,  2026-10-08"
  })
  void aTermRunsFromAMomentKnown(LocalDate from, String term, LocalDate last) {
    var route = run(term, Map.of("applied", Variables.moment(from.atTime(15, 30))));

    assertThat(runtime.getVariable(route, "ends")).isEqualTo(Variables.moment(endOf(last)));
  }

  /** The thirty days after those of cooling off count from the day after their last (Art. 1077). */
  @Test
  void theSecondTermBeginsWhereTheFirstEnded() {
    var first = Variables.moment(endOf(LocalDate.of(2026, 9, 30)));

    var route = run("30d", Map.of("applied", first));

    assertThat(runtime.getVariable(route, "ends"))
        .isEqualTo(Variables.moment(endOf(LocalDate.of(2026, 10, 30))));
  }

  @Test
  void aTermFromNowhereSaysWhichVariableIsEmpty() {
    assertThatThrownBy(() -> run("30d", Map.of()))
        .hasStackTraceContaining("applied holds no moment");
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.atTime(23, 59, 59);
  }

  private String run(String term, Map<String, Object> variables) {
    repository.createDeployment().addString("since.bpmn", BPMN.replace("TERM", term)).deploy();
    return runtime.startProcessInstanceByKey("since", "DB341881-2026-000821", variables).getId();
  }

  private static final String BPMN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <message id="m" name="withdraw"/>
        <process id="since" isExecutable="true">
          <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
          <serviceTask id="t" camunda:delegateExpression="${term}"><extensionElements>
            <camunda:properties>
              <camunda:property name="term" value="TERM"/>
              <camunda:property name="since" value="applied"/>
              <camunda:property name="variable" value="ends"/>
            </camunda:properties>
          </extensionElements></serviceTask>
          <sequenceFlow id="f2" sourceRef="t" targetRef="w"/>
          <intermediateCatchEvent id="w"><messageEventDefinition messageRef="m"/>
          </intermediateCatchEvent>
        </process>
      </definitions>
      """;
}
