package org.banli.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.vault.SealedJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HouseholdChecks implements Checks {

  private static final String GIVEN_UP = "GIVEN_UP";
  private static final String ENDED = "ENDED";

  private final CheckMapper checks;
  private final Household household;
  private final Requests requests;
  private final ManualAnswers manual;
  private final Settling settling;
  private final Desk desk;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Access access;
  private final SealedJson sealed;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HouseholdChecks(
      CheckMapper checks,
      Household household,
      Requests requests,
      ManualAnswers manual,
      Settling settling,
      Desk desk,
      CaseFiles cases,
      Catalogue catalogue,
      Access access,
      SealedJson sealed,
      ApplicationEventPublisher events,
      Clock clock) {
    this.checks = checks;
    this.household = household;
    this.requests = requests;
    this.manual = manual;
    this.settling = settling;
    this.desk = desk;
    this.cases = cases;
    this.catalogue = catalogue;
    this.access = access;
    this.sealed = sealed;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Order order(CaseNo no, String key) {
    var open = checks.open(no.value());
    if (open.filter(order -> order.checkKey().equals(key)).isPresent()) {
      return order(open.get());
    }
    open.ifPresent(other -> close(other.id(), GIVEN_UP));
    return opened(no, key, rule(cases.get(no), key));
  }

  private Order opened(CaseNo no, String key, Matter.CheckRule rule) {
    var members = household.of(no, rule);
    try {
      checks.insertOrder(
          no.value(), key, members.authorised(), sealed.seal(members.persons()), clock.instant());
    } catch (DuplicateKeyException anotherWasFirst) {
      return order(checks.open(no.value()).orElseThrow());
    }
    var order = checks.open(no.value()).orElseThrow();
    requests.open(order, rule, members.persons());
    cases.note(Actor.SYSTEM, no, "checkOrdered", Map.of(), true);
    events.publishEvent(new Opened(order.id()));
    return order(order);
  }

  private Matter.CheckRule rule(CaseFile file, String key) {
    var rule = catalogue.get(file.matter()).checks().get(key);
    if (rule == null) {
      throw new IllegalStateException(file.matter().id() + " has no check " + key);
    }
    return rule;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Order> latest(CaseNo no) {
    return checks.latest(no.value()).map(this::order);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Order> of(CaseNo no) {
    return checks.orders(no.value()).stream().map(this::order).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Result> results(CaseNo no) {
    return Results.of(checks.allRequests(no.value()), sealed);
  }

  @Override
  @Transactional
  public void answerManually(
      Actor actor, CaseNo no, String source, List<Map<String, Object>> answers) {
    access.demand(actor, Access.Act.VIEW_FILE, cases.subject(cases.get(no)));
    var order = checks.lock(checks.latest(no.value()).orElseThrow(Problem::notFound).id());
    var name = manual.answer(actor, order, source, answers);
    cases.note(actor, no, "checkManual", Map.of("source", name), false);
    settling.finish(order.id());
  }

  @Override
  @Transactional
  public List<String> giveUpWaiting(CaseNo no) {
    checks.open(no.value()).ifPresent(open -> close(open.id(), GIVEN_UP));
    return latest(no).map(Order::missing).orElse(List.of());
  }

  /** A case that is over asks nobody any more. */
  @EventListener
  @Transactional
  void ended(CaseFiles.Concluded ended) {
    checks.open(ended.no().value()).ifPresent(open -> close(open.id(), ENDED));
  }

  @EventListener
  @Transactional
  void withdrawn(CaseFiles.Withdrawn withdrawn) {
    checks.open(withdrawn.no().value()).ifPresent(open -> close(open.id(), ENDED));
  }

  private void close(long order, String error) {
    checks.lock(order);
    checks.missingAll(order, error);
    checks.finish(order, clock.instant());
  }

  @Override
  public int askDue() {
    return desk.askAndWait();
  }

  @Override
  @Transactional(readOnly = true)
  public Turnaround turnaround(Instant from, Instant to) {
    var row = checks.turnaround(from, to);
    return new Turnaround(
        row.open(),
        row.finished(),
        Duration.ofSeconds(row.median()),
        Duration.ofSeconds(row.p95()));
  }

  private Order order(OrderRow row) {
    return new Order(
        row.id(),
        new CaseNo(row.caseNo()),
        row.checkKey(),
        row.ordered(),
        Optional.ofNullable(row.finished()),
        checks.requests(row.id()).stream().map(this::request).toList());
  }

  private Request request(RequestRow row) {
    return new Request(
        row.source(),
        row.province(),
        new Bilingual(row.nameZh(), row.nameEn()),
        Status.valueOf(row.status()),
        Optional.ofNullable(row.answered()),
        row.answers() == null ? List.of() : sealed.openMaps(row.answers()),
        Optional.ofNullable(row.error()));
  }
}
