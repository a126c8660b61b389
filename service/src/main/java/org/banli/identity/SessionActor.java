package org.banli.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banli.identity.signin.DemoMode;
import org.banli.identity.signin.SignedIn;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The signed-in account with its positions of today, read once per request: a position that ended,
 * or an account that was closed, opens nothing from the next click on.
 */
@Component
class SessionActor implements CurrentActor {

  private static final String KEPT = SessionActor.class.getName();

  private final AccountMapper accounts;
  private final PositionBook positions;
  private final ApplicationClock clock;
  private final DemoMode demo;
  private final TransactionTemplate reading;

  SessionActor(
      AccountMapper accounts,
      PositionBook positions,
      ApplicationClock clock,
      DemoMode demo,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.positions = positions;
    this.clock = clock;
    this.demo = demo;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  @Override
  public Actor get() {
    return find().orElseThrow(Problem::notFound);
  }

  @Override
  public Optional<Actor> find() {
    return signedIn().flatMap(this::actor);
  }

  private static Optional<SignedIn> signedIn() {
    Authentication proof = SecurityContextHolder.getContext().getAuthentication();
    return proof != null && proof.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  private Optional<Actor> actor(SignedIn person) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(person.account());
    }
    if (kept(request) instanceof Actor actor && actor.account() == person.account()) {
      return Optional.of(actor);
    }
    Optional<Actor> actor = load(person.account());
    actor.ifPresent(a -> request.setAttribute(KEPT, a, RequestAttributes.SCOPE_REQUEST));
    return actor;
  }

  private static @Nullable Object kept(RequestAttributes request) {
    return request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
  }

  private Optional<Actor> load(long account) {
    return Objects.requireNonNull(
        reading.execute(t -> accounts.find(account).filter(this::open).map(this::actor)));
  }

  private boolean open(AccountRow row) {
    return row.state() == AccountRow.State.ACTIVE && (!row.demo() || demo.on());
  }

  private Actor actor(AccountRow row) {
    List<Actor.Position> held =
        row.kind() == Actor.Kind.STAFF ? positions.inForce(row.id(), clock.today()) : List.of();
    return new Actor(row.id(), row.kind(), row.name().value(), held);
  }
}
