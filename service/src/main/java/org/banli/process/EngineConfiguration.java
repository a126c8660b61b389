package org.banli.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded engine, narrowed to what the vocabulary needs (architecture, section 4). */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  ProcessEngine processEngine(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<BpmnParseListener> listeners) {
    var engine = new SpringProcessEngineConfiguration();
    engine.setProcessEngineName("banli");
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseType("mysql");
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    engine.setHistoryTimeToLive("P365D");
    engine.setEnforceHistoryTimeToLive(true);
    engine.setDefaultNumberOfRetries(5);
    engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H");
    engine.setJobExecutorActivate(false); // JobStart starts it when the application is ready
    leaveOut(engine);
    engine.setBeans(Map.of());
    engine.setExpressionManager(new VocabularyExpressions());
    engine.setScriptEngineResolver(new NoScripts());
    engine.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
    return engine.buildProcessEngine();
  }

  /** What we do not use, and what has been attacked. */
  private static void leaveOut(SpringProcessEngineConfiguration engine) {
    engine.setCmmnEnabled(false);
    engine.setDmnEnabled(false); // decisions run in Decisions, on the facts of a case
    engine.setStandaloneTasksEnabled(false);
    engine.setAuthorizationEnabled(false);
    engine.setDbIdentityUsed(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setEnableXxeProcessing(false);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeployChangedOnly(false);
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }
}
