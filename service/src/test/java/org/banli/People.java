package org.banli;

import java.time.LocalDate;
import java.util.List;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.identity.signin.SignedIn;
import org.banli.region.Office;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The demo's people for tests. Staff by sign-in name, such as {@code 341881001-clerk}; applicants
 * by number: 1 王秀兰, 2 李建国, 3 𠮷祥云.
 */
@Component
public class People {

  private final JdbcTemplate database;
  private final CurrentActor current;

  People(JdbcTemplate database, CurrentActor current) {
    this.database = database;
    this.current = current;
  }

  /** The member of staff as an actor with today's positions. */
  public Actor staff(String login) {
    return actor(id(login));
  }

  public Actor applicant(int number) {
    return actor(applicantId(number));
  }

  /** {@code mvc.perform(get("/inbox").with(people.signedIn("341881001-clerk")))}. */
  public RequestPostProcessor signedIn(String login) {
    return SecurityMockMvcRequestPostProcessors.authentication(proof(id(login)));
  }

  public RequestPostProcessor signedInApplicant(int number) {
    return SecurityMockMvcRequestPostProcessors.authentication(proof(applicantId(number)));
  }

  /** Somebody of an office whom the demo does not know. */
  public static Actor holding(
      long account, String name, Office office, String role, LocalDate since) {
    var position =
        new Actor.Position(
            0,
            office.id(),
            office.name(),
            office.level(),
            office.division().path(),
            role,
            since,
            null);
    return new Actor(account, Actor.Kind.STAFF, name, List.of(position));
  }

  private Actor actor(long account) {
    var before = SecurityContextHolder.getContext();
    var request = RequestContextHolder.getRequestAttributes();
    try {
      RequestContextHolder.resetRequestAttributes(); // an actor is kept per request
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(proof(account));
      SecurityContextHolder.setContext(context);
      return current.get();
    } finally {
      SecurityContextHolder.setContext(before);
      RequestContextHolder.setRequestAttributes(request);
    }
  }

  private static Authentication proof(long account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(account, false), null, List.of());
  }

  private long id(String login) {
    return one("SELECT id FROM account WHERE login = ?", login);
  }

  private long applicantId(int number) {
    return one(
        "SELECT id FROM account WHERE demo AND kind = 'APPLICANT' ORDER BY id LIMIT 1 OFFSET ?",
        number - 1);
  }

  private long one(String sql, Object argument) {
    Long id = database.queryForObject(sql, Long.class, argument);
    if (id == null) {
      throw new IllegalArgumentException("nobody: " + argument);
    }
    return id;
  }
}
