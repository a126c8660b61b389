package org.banli.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Takes due requests and has them asked. A request is taken by moving its next try behind a lease:
 * when this node dies, another finds it due again and asks under the same key. A source that hangs
 * holds only its own few places, never those of the others.
 */
@Component
class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int MOST = 200;

  private final CheckMapper checks;
  private final CheckProperties properties;
  private final Asking asking;
  private final Settling settling;
  private final Clock clock;
  private final ExecutorService askers;
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

  Desk(
      CheckMapper checks,
      CheckProperties properties,
      Asking asking,
      Settling settling,
      Clock clock,
      @Qualifier("checkAskers") ExecutorService askers) {
    this.checks = checks;
    this.properties = properties;
    this.asking = asking;
    this.settling = settling;
    this.clock = clock;
    this.askers = askers;
  }

  /** A request taken for asking. */
  private record Taken(OrderRow order, RequestRow request) {}

  private record Asked(RequestRow request, Asking.Outcome outcome) {}

  /** Has all that is due asked and settled by other threads; does not wait for them. */
  void askInBackground() {
    take().forEach(taken -> askers.execute(() -> askAndSettle(taken)));
  }

  /**
   * Asks in parallel, settles in the caller's thread and transaction, and returns when done.
   *
   * @return how many were asked
   */
  int askAndWait() {
    int asked = 0;
    for (var taken = take(); !taken.isEmpty(); taken = take()) {
      settleAll(taken);
      asked += taken.size();
    }
    return asked;
  }

  private void settleAll(List<Taken> taken) {
    var answers = new ExecutorCompletionService<Asked>(askers);
    taken.forEach(each -> answers.submit(() -> new Asked(each.request(), ask(each))));
    for (int i = 0; i < taken.size(); i++) {
      try {
        var asked = answers.take().get();
        settling.settle(asked.request(), asked.outcome());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException broken) {
        throw new IllegalStateException(broken.getCause());
      }
    }
  }

  private void askAndSettle(Taken taken) {
    var others = place(taken.request().source()).availablePermits() == 0;
    try {
      settling.settle(taken.request(), ask(taken));
    } catch (RuntimeException notSettled) {
      // The answer is lost, not the request: it is due again when the lease ends.
      LOG.warn("{} {} not settled", taken.order().caseNo(), taken.request().source(), notSettled);
    }
    if (others) {
      askInBackground(); // what found no place before need not wait for the next sweep
    }
  }

  private Asking.Outcome ask(Taken taken) {
    try {
      return asking.ask(taken.order(), taken.request());
    } finally {
      place(taken.request().source()).release();
    }
  }

  private List<Taken> take() {
    var taken = new ArrayList<Taken>();
    for (var request : checks.due(clock.instant(), busy(), MOST)) {
      if (place(request.source()).tryAcquire()) {
        if (claimed(request)) {
          taken.add(new Taken(checks.order(request.orderId()).orElseThrow(), request));
        } else {
          place(request.source()).release();
        }
      }
    }
    return taken;
  }

  private boolean claimed(RequestRow request) {
    var lease = clock.instant().plus(properties.lease(request.source()));
    return checks.claim(request.id(), request.nextTry(), lease) == 1;
  }

  private Set<String> busy() {
    return places.entrySet().stream()
        .filter(place -> place.getValue().availablePermits() == 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Semaphore place(String source) {
    return places.computeIfAbsent(source, id -> new Semaphore(properties.perSource()));
  }
}
