package org.banli.bench;

import ch.qos.logback.classic.Level;
import org.banli.platform.BenchDatabase;
import org.banli.process.RulesBench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures and prints; see docs/bench.md. */
final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    quiet();
    var options = Options.of(arguments);
    Report.machine();
    switch (options.what()) {
      case "case" -> cases(options);
      case "page" -> pages(options);
      case "rules" -> rules(options, options.cases(), options.warmUp());
      default -> throw new IllegalArgumentException("case, page or rules, not " + options.what());
    }
    System.exit(0); // the engine's and the database's threads are no longer of interest
  }

  /** Logging of its own would be measured too. */
  private static void quiet() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger all) {
      all.setLevel(Level.ERROR);
    }
  }

  private static void cases(Options options) throws Exception {
    if (Story.driven(options.matter(), options.story())) {
      overHttp(options);
    } else {
      Report.print("parties or an applicant act in this story: not driven over HTTP");
    }
    rules(options, Options.RULES, Options.RULES_WARM_UP);
  }

  private static void rules(Options options, int cases, int warmUp) throws Exception {
    Report.rules(RulesBench.measure(options.matter(), cases, warmUp));
  }

  private static void overHttp(Options options) throws Exception {
    var story = Story.read(options.matter(), options.story());
    Measured ours;
    try (var database = BenchDatabase.start(options.directory().resolve("application"));
        var application = Application.start(options, database)) {
      ours = new HttpCases(options, story, application, new ServerStatus(database)).run();
    }
    Report.timings(ours.timings());
    Measured bare;
    try (var database = BenchDatabase.start(options.directory().resolve("bare"));
        var engine = new BareEngine(options.matter(), story, database)) {
      bare = new BareCases(options, story, engine, new ServerStatus(database)).run();
    }
    Report.compare(options, ours, bare);
  }

  private static void pages(Options options) throws Exception {
    try (var database = BenchDatabase.start(options.directory().resolve("application"));
        var application = Application.start(options, database)) {
      Report.pages(new Pages(options, application).run());
    }
  }
}
