package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignedIn;
import org.banli.identity.signin.Totp;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a proved person in: a new session id, a new CSRF token, and on to where they were going. */
@Component
class Entrance {

  private final SecurityContextRepository contexts;
  private final CsrfAuthenticationStrategy csrf;
  private final KeptForms kept;
  private final Browser browser;
  private final Pending pending;
  private final CurrentActor current;
  private final Access access;

  Entrance(
      SecurityContextRepository contexts,
      CsrfTokenRepository csrf,
      KeptForms kept,
      Browser browser,
      Pending pending,
      CurrentActor current,
      Access access) {
    this.contexts = contexts;
    this.csrf = new CsrfAuthenticationStrategy(csrf);
    this.kept = kept;
    this.browser = browser;
    this.pending = pending;
    this.current = current;
    this.access = access;
  }

  static SecurityContext context(SignedIn person) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  /** The view that leads on: in, or to the next step; none when it was refused. */
  Optional<String> lead(
      Attempt attempt, String to, HttpServletRequest request, HttpServletResponse response) {
    if (attempt instanceof Attempt.In in) {
      return Optional.of(enter(in, to, request, response));
    }
    if (attempt instanceof Attempt.Second second) {
      String secret = second.setUp() ? Totp.secret() : "";
      pending.put(request.getSession(), pending.factor(second.account(), secret, to));
      return Optional.of("redirect:/sign-in/second-factor");
    }
    if (attempt instanceof Attempt.Renew renew) {
      pending.put(request.getSession(), pending.renewal(renew.account(), to));
      return Optional.of("redirect:/sign-in/new-password");
    }
    return Optional.empty();
  }

  /**
   * @return the view that leads on
   */
  String enter(Attempt.In in, String to, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    SecurityContext context = context(in.person());
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrf.onAuthentication(context.getAuthentication(), request, response);
    browser.remember(in.person().account(), request, response);
    return "redirect:" + onward(request, to);
  }

  private String onward(HttpServletRequest request, String to) {
    if (kept.find(request.getSession()).isPresent()) {
      return "/sign-in/again";
    }
    return Requests.local(to) ? to : home(current.get());
  }

  private String home(Actor actor) {
    if (actor.kind() == Actor.Kind.APPLICANT) {
      return "/my";
    }
    if (access.may(actor, Access.Act.ADMINISTER, Access.Subject.NONE)) {
      return "/admin";
    }
    if (access.may(actor, Access.Act.DESIGN, Access.Subject.NONE)) {
      return "/designer";
    }
    return "/inbox";
  }
}
