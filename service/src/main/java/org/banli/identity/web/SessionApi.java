package org.banli.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Locale;
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
@Tag(name = "sessions", description = "登录")
class SessionApi {

  private final SignIn signIn;
  private final CodeMessages codes;
  private final ApiTokens tokens;

  SessionApi(SignIn signIn, CodeMessages codes, ApiTokens tokens) {
    this.signIn = signIn;
    this.codes = codes;
    this.tokens = tokens;
  }

  /**
   * Who signs in.
   *
   * @param kind {@code applicant} (by identity number or phone and password), {@code code} (by
   *     phone and the code sent there) or {@code staff} (by name and password)
   * @param secondFactor code of the authenticator, when the account has one
   */
  record Credentials(
      @Nullable String kind,
      @Nullable String who,
      @Nullable String password,
      @Nullable String code,
      @Nullable String secondFactor) {}

  /** Where a code is to be sent. */
  record Phone(@NotBlank String phone) {}

  /** A token, and when it ends. */
  record Session(String token, Instant expires) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Sign in: a token that lasts some hours")
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

  /** Nobody learns whether somebody signs in with this phone. */
  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Have a code sent to an applicant's phone; the answer is always the same")
  void send(@Valid @RequestBody Phone to, HttpServletRequest request, Locale locale) {
    codes.sendToApplicant(to.phone(), request.getRemoteAddr(), locale);
  }

  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign out: the token ends")
  void close(HttpServletRequest request) {
    String token = BearerFilter.token(request);
    if (token != null) {
      tokens.revoke(token);
    }
  }

  private Attempt attempt(Credentials typed, String address) {
    String who = text(typed.who());
    String password = text(typed.password());
    return switch (text(typed.kind())) {
      case "staff" -> signIn.staff(who, password, address);
      case "code" -> signIn.code(who, text(typed.code()), address);
      default -> signIn.applicant(who, password, address);
    };
  }

  private static Problem refused(Attempt attempt) {
    if (attempt instanceof Attempt.Refused no) {
      return Problem.refused(no.key(), no.arguments().toArray());
    }
    return attempt instanceof Attempt.Renew
        ? Problem.refused("identity.refused.renew")
        : Problem.refused("identity.refused.set-up");
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
