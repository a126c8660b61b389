package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banli.identity.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;

/** Programs that are not let through get problem JSON (RFC 9457): 401, 403 for CSRF, else 404. */
@Component
class ApiTurnstile implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final CurrentActor actor;
  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  ApiTurnstile(
      CurrentActor actor, MessageSource messages, LocaleResolver locales, ObjectMapper json) {
    this.actor = actor;
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    signedOut(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException) {
      answer(request, response, HttpStatus.FORBIDDEN, "identity.api.csrf");
    } else if (actor.find().isPresent()) {
      answer(request, response, HttpStatus.NOT_FOUND, "problem.not-found");
    } else {
      signedOut(request, response);
    }
  }

  void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    answer(request, response, HttpStatus.UNAUTHORIZED, "identity.api.signed-out");
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", messages.getMessage(key, null, locales.resolveLocale(request)));
    problem.put("instance", request.getRequestURI());
    problem.put("code", key);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
