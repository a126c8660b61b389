package org.banli.check;

import java.time.Clock;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.check.Asking.Answered;
import org.banli.check.Asking.Failed;
import org.banli.identity.Actor;
import org.banli.vault.SealedJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came of a request, and finishes the order with the last one. */
@Component
class Settling {

  private final CheckMapper checks;
  private final CheckProperties properties;
  private final CaseFiles cases;
  private final SealedJson sealed;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Settling(
      CheckMapper checks,
      CheckProperties properties,
      CaseFiles cases,
      SealedJson sealed,
      ApplicationEventPublisher events,
      Clock clock) {
    this.checks = checks;
    this.properties = properties;
    this.cases = cases;
    this.sealed = sealed;
    this.events = events;
    this.clock = clock;
  }

  /** The order is locked first, so that of two last answers exactly one finishes it. */
  @Transactional
  void settle(RequestRow asked, Asking.Outcome outcome) {
    checks.lock(asked.orderId());
    if (outcome instanceof Answered answered) {
      checks.answer(asked.id(), sealed.seal(answered.answers()), clock.instant());
    } else if (outcome instanceof Failed failed) {
      failed(asked, failed);
    }
    finish(asked.orderId());
  }

  private void failed(RequestRow asked, Failed failed) {
    int attempt = asked.attempts() + 1;
    if (failed.lasting() || attempt >= properties.attempts()) {
      checks.missing(asked.id(), failed.error());
    } else {
      var wait = properties.backoff().get(attempt - 1);
      checks.again(asked.id(), failed.error(), clock.instant().plus(wait));
    }
  }

  /** Publishes {@link Checks.Finished} once, in this transaction. */
  void finish(long orderId) {
    if (checks.finish(orderId, clock.instant()) == 0) {
      return;
    }
    var no = new CaseNo(checks.order(orderId).orElseThrow().caseNo());
    var missing =
        checks.requests(orderId).stream()
            .filter(request -> request.is(Checks.Status.MISSING))
            .map(RequestRow::source)
            .distinct()
            .toList();
    var details = Map.of("missing", String.join(" ", missing));
    cases.note(Actor.SYSTEM, no, "checkFinished", details, true);
    events.publishEvent(new Checks.Finished(no, missing));
  }
}
