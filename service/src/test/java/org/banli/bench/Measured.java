package org.banli.bench;

import java.time.Duration;
import java.util.Map;

/** What a run of some cases cost. */
record Measured(int cases, Duration took, Timings timings, Map<String, Long> server, Cpu cpu) {

  double rate() {
    return cases / (took.toNanos() / 1e9);
  }

  /** Milliseconds of a processor. */
  record Cpu(double engine, double database) {

    static Cpu now(ProcessHandle engine) {
      return new Cpu(
          of(engine),
          ProcessHandle.current().children().filter(Cpu::database).mapToDouble(Cpu::of).sum());
    }

    Cpu since(Cpu before) {
      return new Cpu(engine - before.engine, database - before.database);
    }

    private static boolean database(ProcessHandle process) {
      return process
          .info()
          .command()
          .filter(command -> command.matches(".*(mariadbd|mysqld)"))
          .isPresent();
    }

    private static double of(ProcessHandle process) {
      return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }
  }

  double perCase(String variable) {
    return server.getOrDefault(variable, 0L) / (double) cases;
  }
}
