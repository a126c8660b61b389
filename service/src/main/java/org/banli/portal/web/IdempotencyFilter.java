package org.banli.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.Problem;
import org.banli.portal.Idempotency;
import org.banli.portal.Idempotency.Answer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Asks every POST of the API, except for signing in, for an {@code Idempotency-Key} and answers a
 * repeated one. Who is not signed in gets to public addresses only; of those only what was done is
 * kept.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final long NOBODY = 0;

  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final LocaleResolver locales;
  private final HandlerExceptionResolver problems;

  IdempotencyFilter(
      Idempotency idempotency,
      CurrentActor actor,
      LocaleResolver locales,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.idempotency = idempotency;
    this.actor = actor;
    this.locales = locales;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || !request.getRequestURI().startsWith("/api/v1/")
        || request.getRequestURI().startsWith("/api/v1/sessions");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long who = actor.find().map(Actor::account).orElse(NOBODY);
    var key = request.getHeader(HEADER);
    if (key == null || !key.matches("[\\x21-\\x7e]{8,100}")) {
      refuse(request, response, Problem.refused("portal.key.missing", HEADER));
      return;
    }
    var body = new RepeatableRequest(request);
    var reservation = idempotency.reserve(who, key, body.fingerprint());
    switch (reservation.standing()) {
      case NEW -> run(body, response, chain, who, key);
      case ANSWERED -> write(response, reservation.answer().orElseThrow());
      case RUNNING -> refuse(request, response, Problem.stale("portal.key.running"));
      case OTHER_REQUEST -> refuse(request, response, Problem.refused("portal.key.other"));
    }
  }

  private void run(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      long account,
      String key)
      throws ServletException, IOException {
    var kept = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(request, kept);
      answered = kept.getStatus() < (account == NOBODY ? 300 : 500);
    } finally {
      if (answered) {
        idempotency.keep(account, key, answer(kept));
      } else {
        idempotency.free(account, key);
      }
      kept.copyBodyToResponse();
    }
  }

  private static Answer answer(ContentCachingResponseWrapper response) {
    return new Answer(
        response.getStatus(),
        Objects.requireNonNullElse(response.getContentType(), ""),
        response.getContentAsByteArray());
  }

  private static void write(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Idempotent-Replay", "true");
    if (!answer.mediaType().isEmpty()) {
      response.setContentType(answer.mediaType());
    }
    response.getOutputStream().write(answer.body());
  }

  /** The dispatcher, which would tell the language, has not seen the request yet. */
  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    problems.resolveException(request, response, null, problem);
  }
}
