package org.banli.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.banli.platform.BenchDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine with the matter's routes and nothing of ours: what stands behind a service task does
 * nothing but set the variables that the route needs.
 */
@SuppressWarnings("JavaUtilDate") // as the engine asks for it
final class BareEngine implements AutoCloseable {

  private static final Pattern CONDITION =
      Pattern.compile("conditionExpression[^>]*>\\$\\{(.+?)}<");
  private static final Pattern COMPARED = Pattern.compile("(\\w+) *[!=]= *'[^']*'");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
  private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final Duration WAIT = Duration.ofDays(7);

  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final Story story;
  private volatile Duration ahead = Duration.ZERO;
  private final Map<String, Object> variables = new HashMap<>();

  BareEngine(String matter, Story story, BenchDatabase database) throws IOException {
    this.story = story;
    var resolver = new PathMatchingResourcePatternResolver();
    var routes = resolver.getResources("classpath*:processes/" + matter + "/*.bpmn");
    var blocks = resolver.getResources("classpath*:blocks/*.bpmn");
    this.pool = pool(database);
    this.engine = configuration(beans(routes, blocks)).buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    for (var all : new Resource[][] {routes, blocks}) {
      for (var model : all) {
        deployment.addInputStream(String.valueOf(model.getFilename()), model.getInputStream());
        read(new String(model.getContentAsByteArray(), StandardCharsets.UTF_8));
      }
    }
    deployment.deploy();
    variables.putAll(
        Map.of(
            "acceptLevel", "township",
            "office", 1L,
            "decideLevel", "county",
            "decideRole", "reviewer",
            "noticeOn", true));
  }

  ProcessEngine engine() {
    return engine;
  }

  /** What the application sets when it starts a route. */
  Map<String, Object> variables() {
    return variables;
  }

  void forward(int days) {
    ahead = ahead.plusDays(days);
    ClockUtil.offset(ahead.toMillis());
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor()
        .jobWasAdded();
  }

  /** As the application's pool. */
  private static HikariDataSource pool(BenchDatabase database) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(
        database.url()
            + "?characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&tinyInt1isBit=true&allowPublicKeyRetrieval=true"
            + "&sslMode=PREFERRED&cachePrepStmts=true&prepStmtCacheSize=500"
            + "&prepStmtCacheSqlLimit=8192&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&readOnlyPropagatesToServer=false&maintainTimeStats=false");
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setAutoCommit(false);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setMaximumPoolSize(20);
    return new HikariDataSource(pool);
  }

  /** As the application's engine. */
  private StandaloneProcessEngineConfiguration configuration(Map<Object, Object> beans) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(pool);
    configuration.setDatabaseType("mysql");
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    configuration.setHistoryTimeToLive("P365D");
    configuration.setJobExecutorActivate(true);
    configuration.setCmmnEnabled(false);
    configuration.setDmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setDbIdentityUsed(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setDbMetricsReporterActivate(false);
    configuration.setBeans(beans);
    return configuration;
  }

  private Map<Object, Object> beans(Resource[]... models) throws IOException {
    var beans = new HashMap<Object, Object>();
    for (var all : models) {
      for (var model : all) {
        var text = new String(model.getContentAsByteArray(), StandardCharsets.UTF_8);
        BEAN.matcher(text)
            .results()
            .forEach(found -> beans.put(found.group(1), (JavaDelegate) this::nothing));
      }
    }
    return beans;
  }

  private void nothing(DelegateExecution step) {
    switch (step.getCurrentActivityId()) {
      case "receive", "receiveAgain" -> step.setVariable("acceptDue", later());
      case "order" -> step.setVariable("checkDue", later());
      case "giveUp" -> step.setVariable("checkMissing", false);
      case "publish" -> step.setVariable("noticeEnds", later());
      case "kinMatch" -> step.setVariable("kin", false);
      default -> decided(step);
    }
  }

  private void decided(DelegateExecution step) {
    var extensions = step.getBpmnModelElementInstance().getExtensionElements();
    if (extensions != null
        && extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(property -> "variables".equals(property.getCamundaName()))) {
      step.setVariable("category", String.valueOf(story.then().get("category")));
      step.setVariable("outcome", String.valueOf(story.then().get("ended")));
    }
  }

  private Date later() {
    return Date.from(Instant.now().plus(ahead).plus(WAIT));
  }

  /** Variables that the conditions read: false, or empty where they are compared with a text. */
  private void read(String bpmn) {
    CONDITION
        .matcher(bpmn)
        .results()
        .map(found -> found.group(1).replace("&amp;&amp;", "&&"))
        .forEach(
            condition -> {
              COMPARED.matcher(condition).results().forEach(c -> variables.put(c.group(1), ""));
              WORD.matcher(COMPARED.matcher(condition).replaceAll(" "))
                  .results()
                  .forEach(flag -> variables.putIfAbsent(flag.group(), false));
            });
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
