package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.banli.identity.signin.ApiTokens;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignIn;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: a portal or a mini-program signs a person in and carries the token. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

  private final SignIn signIn;
  private final ApiTokens tokens;

  SessionApi(SignIn signIn, ApiTokens tokens) {
    this.signIn = signIn;
    this.tokens = tokens;
  }

  /**
   * Who signs in.
   *
   * @param kind {@code applicant} (by identity number or phone) or {@code staff} (by name)
   * @param secondFactor code of the authenticator, when the account has one
   */
  record Credentials(
      @Nullable String kind,
      @Nullable String who,
      @Nullable String password,
      @Nullable String secondFactor) {}

  /** A token, and when it ends. */
  record Session(String token, Instant expires) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Session open(@RequestBody Credentials credentials, HttpServletRequest request) {
    Attempt attempt = attempt(credentials, request.getRemoteAddr());
    if (attempt instanceof Attempt.Second second && !second.setUp()) {
      attempt =
          signIn.second(
              second.account(), text(credentials.secondFactor()), request.getRemoteAddr());
    }
    if (attempt instanceof Attempt.In in) {
      var token = tokens.issue(in.person().account());
      return new Session(token.value(), token.expires());
    }
    throw refused(attempt);
  }

  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(HttpServletRequest request) {
    String token = BearerFilter.token(request);
    if (token != null) {
      tokens.revoke(token);
    }
  }

  private Attempt attempt(Credentials typed, String address) {
    String who = text(typed.who());
    String password = text(typed.password());
    return "staff".equals(typed.kind())
        ? signIn.staff(who, password, address)
        : signIn.applicant(who, password, address);
  }

  private static Problem refused(Attempt attempt) {
    return attempt instanceof Attempt.Refused no
        ? Problem.refused(no.key(), no.arguments().toArray())
        : Problem.refused("identity.refused.set-up");
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
