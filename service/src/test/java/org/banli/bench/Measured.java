package org.banli.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** What a run of some cases cost. */
record Measured(int cases, Duration took, Timings timings, Map<String, Long> server, Cpu cpu) {

  /** Plays the cases while what they cost the engine's process and the database is counted. */
  static Measured of(
      int cases, ServerStatus status, ProcessHandle engine, Callable<Timings> playing)
      throws Exception {
    var before = status.read();
    var cpu = Cpu.now(engine);
    long start = System.nanoTime();
    var timings = playing.call();
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Measured(cases, took, timings, status.since(before), Cpu.now(engine).since(cpu));
  }

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
