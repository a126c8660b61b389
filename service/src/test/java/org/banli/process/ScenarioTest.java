package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the stories of all packages; together they walk every way of every route. With {@code
 * -Dscenario=<matter>} or {@code -Dscenario=<matter>/<file>} only those, and for a whole matter the
 * ways of its own routes.
 */
@BanliTest
class ScenarioTest {

  @TestConfiguration
  @Import({
    Stage.class,
    Filing.class,
    Desks.class,
    Circumstances.class,
    Time.class,
    CaseFunds.class,
    Entered.class,
    Expectations.class
  })
  static class Fakes {
    @Bean
    @Primary
    ScriptedSources scriptedSources() {
      return new ScriptedSources();
    }

    @Bean
    @Primary
    ScriptedSeeds scriptedSeeds() {
      return new ScriptedSeeds();
    }

    @Bean
    WalkedWays walkedWays() {
      return new WalkedWays();
    }
  }

  @TestConfiguration
  static class Rules {
    @Bean
    @Primary
    MetRules metRules(FeelExpressions feel) {
      return new MetRules(feel);
    }
  }

  @Autowired Stage stage;
  @Autowired MetRules rules;
  @Autowired WalkedWays ways;
  @Autowired Catalogue catalogue;
  @Autowired TransactionTemplate transaction;

  @TestFactory
  Stream<DynamicNode> stories() {
    var only = System.getProperty("scenario", "");
    var scenarios = Scenario.all().stream().filter(story -> chosen(story, only)).toList();
    var matters = scenarios.stream().map(Scenario::matter).distinct().toList();
    var stories =
        matters.stream()
            .map(
                matter ->
                    (DynamicNode)
                        DynamicContainer.dynamicContainer(
                            matter,
                            scenarios.stream()
                                .filter(scenario -> scenario.matter().equals(matter))
                                .map(this::story)));
    return only.contains("/") ? stories : Stream.concat(stories, together(matters, only.isEmpty()));
  }

  /** Matters share blocks and tables: of one alone less is demanded than of all. */
  private Stream<DynamicNode> together(List<String> matters, boolean all) {
    var ways =
        DynamicTest.dynamicTest(
            "every way of every route is walked", () -> walked(matters, all ? "" : "blocks/"));
    var rules = DynamicTest.dynamicTest("every rule of every table is met", () -> met(matters));
    return all ? Stream.of(ways, rules) : Stream.of(ways);
  }

  private static boolean chosen(Scenario story, String only) {
    var whole = only.isEmpty() || story.matter().equals(only);
    return whole || (only.contains("/") && (story.matter() + "/" + story.file()).startsWith(only));
  }

  /** Rolled back at the end: a story leaves no open case behind for the next. */
  private DynamicTest story(Scenario scenario) {
    return DynamicTest.dynamicTest(
        scenario.file() + ": " + scenario.title(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  status.setRollbackOnly();
                  stage.play(scenario);
                }));
  }

  private void walked(List<String> matters, String but) {
    assertThat(
            matters.stream()
                .map(id -> catalogue.current(id).orElseThrow())
                .flatMap(matter -> missed(matter, but))
                .distinct())
        .as("sequence flows that no story takes")
        .isEmpty();
  }

  private void met(List<String> matters) {
    assertThat(
            matters.stream()
                .map(id -> catalogue.current(id).orElseThrow())
                .flatMap(
                    matter ->
                        catalogue.files(matter.ref()).stream()
                            .filter(path -> path.endsWith(".dmn"))
                            .flatMap(path -> rules.missed(catalogue.file(matter.ref(), path)))))
        .as("rules that no story meets")
        .isEmpty();
  }

  private Stream<String> missed(Matter matter, String but) {
    return catalogue.files(matter.ref()).stream()
        .filter(path -> path.endsWith(".bpmn") && (but.isEmpty() || !path.startsWith(but)))
        .map(path -> new ByteArrayInputStream(catalogue.file(matter.ref(), path)))
        .map(Bpmn::readModelFromStream)
        .flatMap(model -> model.getModelElementsByType(Process.class).stream())
        .flatMap(this::missed);
  }

  /** The engine jumps from an event-based gateway to its events; the flows after them tell. */
  private Stream<String> missed(Process process) {
    var flows =
        process.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
            .map(SequenceFlow::getId)
            .toList();
    return ways.missed(process.getId(), flows).stream().map(flow -> process.getId() + ":" + flow);
  }
}
