package org.banli.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;

/** Committed data and real threads; every office and case is of this test alone. */
class ClaimRaceTest extends WorklistTestBase {

  private static final int PEOPLE = 8;

  @Test
  void ofManyWhoClaimAtOnceOneWins() throws Exception {
    long id = add(Optional.empty());
    assertThat(atOnce(actor -> claims(actor, id))).containsOnlyOnce("won").hasSize(PEOPLE);
  }

  @Test
  void ofManyWhoCompleteAtOnceOneWins() throws Exception {
    long id = add(Optional.empty());
    assertThat(atOnce(actor -> completes(actor, id))).containsOnlyOnce("won").hasSize(PEOPLE);
    assertThat(worklist.doneOfCase(li, no)).hasSize(1);
  }

  private String claims(Actor actor, long id) {
    try {
      worklist.claim(actor, id);
      return "won";
    } catch (Problem stale) {
      return stale.key();
    }
  }

  private String completes(Actor actor, long id) {
    try {
      worklist.complete(actor, id, agree(0));
      return "won";
    } catch (Problem stale) {
      return stale.key();
    }
  }

  private List<String> atOnce(Function<Actor, String> act) throws Exception {
    var start = new CyclicBarrier(PEOPLE);
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      var all =
          people.invokeAll(
              LongStream.range(8001, 8001 + PEOPLE)
                  .mapToObj(account -> clerk(account, "职员" + account, office, TOWNSHIP))
                  .map(actor -> (Callable<String>) () -> after(start, act, actor))
                  .toList());
      return all.stream().map(ClaimRaceTest::result).toList();
    } finally {
      people.shutdownNow();
    }
  }

  private static String after(CyclicBarrier start, Function<Actor, String> act, Actor actor)
      throws Exception {
    start.await();
    return act.apply(actor);
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
