package org.banli.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.banli.BanliTest;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Validation;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what forms and decision tables cost, on the real database: the main story of a matter is
 * played again and again, each time from the application to its end; every page of a form on the
 * way is drawn and checked, every decision is evaluated with the facts of the case.
 */
@BanliTest
@Import(ScenarioTest.Fakes.class)
public class RulesBench {

  /** Of one kind of work: how long it took each time, in nanoseconds. */
  public record Work(String matter, String what, List<Long> nanos) {}

  /** Keeps times by kind of work. */
  static final class Clocked {

    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    <T> T time(String what, Supplier<T> work) {
      long start = System.nanoTime();
      var result = work.get();
      taken.computeIfAbsent(what, w -> new ArrayList<>()).add(System.nanoTime() - start);
      return result;
    }
  }

  @TestConfiguration
  static class Measured {

    @Bean
    Clocked clocked() {
      return new Clocked();
    }

    /** Whatever is checked is drawn too, page by page, as its page would have been. */
    @Bean
    @Primary
    Validation clockedValidation(
        @Qualifier("org.banli.form.CheckedAnswers") Validation checking,
        Drawing drawing,
        Clocked clocked) {
      return (form, page, answers, context) -> {
        for (var one : pages(form, page)) {
          var name = form.id() + " " + one;
          clocked.time(
              "draw " + name,
              () ->
                  drawing.draw(
                      form,
                      Optional.of(one),
                      answers,
                      List.of(),
                      context,
                      Optional.empty(),
                      Locale.SIMPLIFIED_CHINESE));
          clocked.time(
              "check " + name, () -> checking.check(form, Optional.of(one), answers, context));
        }
        return checking.check(form, page, answers, context);
      };
    }

    private static List<String> pages(Form form, Optional<String> page) {
      return page.map(List::of).orElseGet(() -> form.pages().stream().map(p -> p.id()).toList());
    }

    @Bean
    @Primary
    DecisionTables clockedTables(Clocked clocked, FeelExpressions feel) {
      return new DecisionTables(feel) {
        @Override
        List<Evaluated> evaluate(DmnDecision decision, Map<String, Object> facts) {
          var name = "decide " + decision.getKey();
          return clocked.time(name, () -> super.evaluate(decision, facts));
        }
      };
    }
  }

  @Autowired Stage stage;
  @Autowired Clocked clocked;
  @Autowired TransactionTemplate transaction;

  /**
   * @param matter id, or {@code all}
   */
  public static List<Work> measure(String matter, int times, int warmUp) throws Exception {
    var bench = new RulesBench();
    var context = new TestContextManager(RulesBench.class);
    context.prepareTestInstance(bench);
    return Scenario.all().stream()
        .filter(Scenario::browser)
        .filter(story -> matter.equals("all") || story.matter().equals(matter))
        .flatMap(story -> bench.measure(story, times, warmUp).stream())
        .toList();
  }

  private List<Work> measure(Scenario story, int times, int warmUp) {
    for (int i = 0; i < warmUp; i++) {
      play(story);
    }
    clocked.taken.clear();
    for (int i = 0; i < times; i++) {
      clocked.time("whole case", () -> play(story));
    }
    return clocked.taken.entrySet().stream()
        .map(e -> new Work(story.matter(), e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  private boolean play(Scenario story) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          stage.play(story);
        });
    return true;
  }
}
