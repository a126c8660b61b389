package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.banli.BanliTest;
import org.banli.platform.ApplicationClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** What we rely on in the engine (architecture, section 4). */
@BanliTest
class EngineTest {

  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationClock clock;

  @Test
  void theEngineAndOurTablesRollBackTogether() {
    var deployments = count("ACT_RE_DEPLOYMENT");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      database.update("INSERT INTO matter_deployment VALUES ('probe', 1, 'x')");
                      deploy("<startEvent id='s'/>");
                      assertThat(count("ACT_RE_DEPLOYMENT")).isEqualTo(deployments + 1);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(count("ACT_RE_DEPLOYMENT")).isEqualTo(deployments);
    assertThat(
            database.queryForObject(
                "SELECT COUNT(*) FROM matter_deployment WHERE matter = 'probe'", Integer.class))
        .isZero();
  }

  @Test
  void engineTablesTakeEveryCharacter() {
    assertThat(
            database.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                    + " AND TABLE_NAME LIKE 'ACT\\_%' AND TABLE_COLLATION NOT LIKE 'utf8mb4%'",
                String.class))
        .isEmpty();
    assertThat(count("ACT_GE_SCHEMA_LOG")).isPositive();
  }

  @Test
  @Transactional
  void aRareCharacterSurvivesInTheEngine() {
    deploy(
        "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>"
            + "<receiveTask id='t'/>",
        "probe");
    var route = runtime.startProcessInstanceByKey("probe", Map.of("name", "𠮷祥云䶮"));
    assertThat(
            database.queryForObject(
                "SELECT TEXT_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ?",
                String.class,
                route.getId()))
        .isEqualTo("𠮷祥云䶮");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${runtimeService}",
        "${dataSource}",
        "${letter.bean()}",
        "${execution.processEngineServices}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${dateTime()}"
      })
  @Transactional
  void expressionsReachNothingButTheVocabulary(String expression) {
    assertThatThrownBy(
            () -> run("<serviceTask id='x' camunda:delegateExpression=\"" + expression + "\"/>"))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @Transactional
  void scriptsDoNotRun() {
    assertThatThrownBy(
            () ->
                run(
                    "<scriptTask id='x' scriptFormat='juel'><script>${1 + 1}</script></scriptTask>"))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("scripts are not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.camunda.bpm.engine.rest.ProcessEngineRestService",
        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
        "org.camunda.bpm.webapp.impl.engine.EngineRestApplication",
        "org.camunda.bpm.admin.impl.web.SetupResource",
        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration"
      })
  void noDoorToTheEngineIsOnTheClassPath(String type) {
    assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
  }

  @Test
  void theEnginesClockIsOurs() {
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isBetween(clock.instant().minusSeconds(5), clock.instant().plusSeconds(60));
  }

  @Test
  void theEngineIsNarrowed() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThat(configuration.isAuthorizationEnabled()).isFalse();
    assertThat(configuration.isDbMetricsReporterActivate()).isFalse();
    assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
    assertThat(configuration.getHistory()).isEqualTo("activity");
  }

  private int count(String table) {
    return java.util.Objects.requireNonNull(
        database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
  }

  private void run(String element) {
    deploy(
        "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>" + element,
        "attack");
    runtime.startProcessInstanceByKey("attack", Map.of());
  }

  private void deploy(String elements) {
    deploy(elements, "probe");
  }

  private void deploy(String elements, String process) {
    var bpmn =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'"
            + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='"
            + process
            + "' isExecutable='true'>"
            + elements
            + "</process></definitions>";
    repository.createDeployment().addString(process + ".bpmn", bpmn).deploy();
  }
}
