package org.banli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Some users who work through a pile side by side. */
final class Crew {

  private final int users;

  Crew(int users) {
    this.users = users;
  }

  /** Work on one thing of the pile. */
  interface Work<T, R> {
    R on(T thing) throws Exception;
  }

  /** Returns when the pile is done, the results in its order. */
  <T, R> List<R> all(List<T> pile, Work<T, R> work) throws Exception {
    var threads = Executors.newFixedThreadPool(users);
    try {
      Function<T, Callable<R>> task = thing -> () -> work.on(thing);
      var results = new ArrayList<R>();
      for (var done : threads.invokeAll(pile.stream().map(task).toList())) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
