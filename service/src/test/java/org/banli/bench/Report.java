package org.banli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banli.process.RulesBench;

/** Prints what was measured. */
final class Report {

  private static final double AIM_LOST = 0.4;
  private static final double AIM_PAGE = 100;
  private static final double AIM_RULES = 20;

  private Report() {}

  static void machine() throws IOException {
    var load = Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
    var memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
    print(
        "%s, %d cores, %d GiB, load before: %s",
        LocalDate.now(java.time.ZoneId.systemDefault()),
        Runtime.getRuntime().availableProcessors(),
        Math.round(Long.parseLong(memory) / 1048576.0),
        load);
  }

  static void timings(Timings timings) {
    print("");
    print("%-28s %6s %9s %9s %10s", "step", "calls", "p50 ms", "p95 ms", "sum ms");
    for (var line : timings.lines()) {
      print(
          "%-28s %6d %9.1f %9.1f %10.0f",
          line.step(), line.count(), line.p50(), line.p95(), line.sum());
    }
  }

  static void compare(Options options, Measured ours, Measured bare) {
    print("");
    print(
        "%d cases of %s (%s), %d users, %d cases before to warm up",
        options.cases(),
        options.matter(),
        options.story().isEmpty() ? "main story" : options.story(),
        options.users(),
        options.warmUp());
    print("%-28s %12s %12s", "", "application", "bare engine");
    print("%-28s %12.2f %12.2f", "cases/s", ours.rate(), bare.rate());
    print(
        "%-28s %12.0f %12.0f",
        "CPU ms per case, Java",
        ours.cpu().engine() / ours.cases(),
        bare.cpu().engine() / bare.cases());
    print(
        "%-28s %12.0f %12.0f",
        "CPU ms per case, database",
        ours.cpu().database() / ours.cases(),
        bare.cpu().database() / bare.cases());
    row("SQL statements per case", ServerStatus.QUESTIONS, ours, bare, 1);
    row("  select", ServerStatus.SELECTS, ours, bare, 1);
    row("  insert", ServerStatus.INSERTS, ours, bare, 1);
    row("  update", ServerStatus.UPDATES, ours, bare, 1);
    row("  delete", ServerStatus.DELETES, ours, bare, 1);
    row("commits per case", ServerStatus.COMMITS, ours, bare, 1);
    row("rollbacks per case", ServerStatus.ROLLBACKS, ours, bare, 1);
    row("handler commits per case", ServerStatus.WRITING_COMMITS, ours, bare, 1);
    row("redo KiB per case", ServerStatus.REDO, ours, bare, 1024);
    double lost = 1 - ours.rate() / bare.rate();
    print(
        "%.2f of the bare engine's rate is lost; the aim is at most %.1f: %s",
        lost, AIM_LOST, lost <= AIM_LOST ? "reached" : "missed");
  }

  private static void row(String name, String variable, Measured ours, Measured bare, double by) {
    print("%-28s %12.1f %12.1f", name, ours.perCase(variable) / by, bare.perCase(variable) / by);
  }

  static void pages(Timings timings) {
    timings(timings);
    double worst = timings.lines().stream().mapToDouble(Timings.Line::p95).max().orElse(0);
    print(
        "slowest p95 %.1f ms; the aim is under %.0f ms: %s",
        worst, AIM_PAGE, worst < AIM_PAGE ? "reached" : "missed");
  }

  /** Drawing and checking of pages, evaluating of decisions, by matter; the slowest in full. */
  static void rules(List<RulesBench.Work> all) {
    print("");
    print("%-28s %-10s %6s %9s %9s  %s", "matter", "work", "calls", "p50 ms", "p95 ms", "slowest");
    Map<String, Map<String, List<RulesBench.Work>>> sorted = new LinkedHashMap<>();
    for (var work : all) {
      var kind = work.what().replaceAll(" .*", "");
      sorted
          .computeIfAbsent(work.matter(), m -> new LinkedHashMap<>())
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(work);
    }
    sorted.forEach((matter, kinds) -> kinds.forEach((kind, works) -> rules(matter, kind, works)));
    double worst =
        all.stream()
            .filter(work -> !work.what().startsWith("whole"))
            .mapToDouble(work -> Timings.line(work.what(), work.nanos()).p95())
            .max()
            .orElse(0);
    print(
        "slowest p95 of one page or decision %.1f ms; the aim is under %.0f ms: %s",
        worst, AIM_RULES, worst < AIM_RULES ? "reached" : "missed");
  }

  private static void rules(String matter, String kind, List<RulesBench.Work> works) {
    var together = works.stream().flatMap(work -> work.nanos().stream()).toList();
    var line = Timings.line(kind, together);
    var slowest =
        works.stream()
            .map(work -> Timings.line(work.what(), work.nanos()))
            .max(Comparator.comparingDouble(Timings.Line::p95))
            .orElseThrow();
    print(
        "%-28s %-10s %6d %9.1f %9.1f  %s %.1f",
        matter, kind, line.count(), line.p50(), line.p95(), slowest.step(), slowest.p95());
  }

  static void print(String text, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, text, arguments));
  }
}
