package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.banli.identity.CurrentActor;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens to those who are not let through: to the sign-in page when nobody is signed in, 404
 * when somebody is, and back to a kept form when only the page was stale.
 */
@Component
class Turnstile implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String AGAIN = "/sign-in/again";

  private final CurrentActor actor;
  private final KeptForms kept;

  Turnstile(CurrentActor actor, KeptForms kept) {
    this.actor = actor;
    this.kept = kept;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    signIn(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException) {
      sendAgain(request, response);
    } else if (actor.find().isPresent()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      signIn(request, response);
    }
  }

  private void sendAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    kept.keep(request);
    boolean open = actor.find().isPresent() || !UrlRules.needsSignIn(request.getRequestURI());
    redirect(request, response, open ? AGAIN : "/sign-in");
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!UrlRules.needsSignIn(request.getRequestURI())) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if (HttpMethod.GET.matches(request.getMethod())) {
      redirect(request, response, "/sign-in?to=" + encoded(Requests.address(request)));
    } else {
      kept.keep(request);
      redirect(request, response, "/sign-in");
    }
  }

  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  /** A fragment's request moves the whole page; a redirect would end inside of the fragment. */
  private static void redirect(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    if (Requests.byHtmx(request)) {
      response.setHeader("HX-Redirect", to);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(to);
    }
  }
}
