package org.banli.identity.web;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What lies between two steps of signing in or up: sealed in the session, ten minutes long. */
@Component
class Pending {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Vault vault;
  private final ObjectMapper json;
  private final ApplicationClock clock;

  Pending(Vault vault, ObjectMapper json, ApplicationClock clock) {
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  /** A password was right; {@code secret} is what is being set up, empty when one exists. */
  record Factor(long account, String secret, String to, Instant until) {}

  /** Everything was right; only a password of one's own is missing. */
  record Renewal(long account, String to, Instant until) {}

  /** Who wants an account. */
  record Person(String name, String idNumber, String phone, Instant until) {}

  Factor factor(long account, String secret, String to) {
    return new Factor(account, secret, to, clock.instant().plus(LIFE));
  }

  Renewal renewal(long account, String to) {
    return new Renewal(account, to, clock.instant().plus(LIFE));
  }

  Person person(String name, String idNumber, String phone) {
    return new Person(name, idNumber, phone, clock.instant().plus(LIFE));
  }

  void put(HttpSession session, Object step) {
    session.setAttribute(name(step.getClass()), vault.seal(json.writeValueAsBytes(step)));
  }

  Optional<Factor> factor(HttpSession session) {
    return find(session, Factor.class).filter(step -> clock.instant().isBefore(step.until()));
  }

  Optional<Renewal> renewal(HttpSession session) {
    return find(session, Renewal.class).filter(step -> clock.instant().isBefore(step.until()));
  }

  Optional<Person> person(HttpSession session) {
    return find(session, Person.class).filter(step -> clock.instant().isBefore(step.until()));
  }

  void forget(HttpSession session, Class<?> step) {
    session.removeAttribute(name(step));
  }

  private <T> Optional<T> find(HttpSession session, Class<T> step) {
    return session.getAttribute(name(step)) instanceof byte[] sealed
        ? Optional.of(json.readValue(vault.open(sealed), step))
        : Optional.empty();
  }

  private static String name(Class<?> step) {
    return "banli.pending." + step.getSimpleName();
  }
}
