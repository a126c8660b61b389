package org.banli.platform.web;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/**
 * Until the application has read its matters, divisions and standards, whatever is asked is
 * answered with 503 and when to ask again: a page without matters would be believed. It opens with
 * the probe {@code /actuator/health/readiness}, and does not close again while a stopping server
 * answers what it had accepted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Starting extends OncePerRequestFilter {

  private static final int SECONDS = 5;
  private static final String KEY = "problem.starting";
  private static final HttpStatus UNAVAILABLE = HttpStatus.SERVICE_UNAVAILABLE;

  private final Configuration templates;
  private final Assets assets;
  private final MessageSource messages;
  private final ObjectMapper json;
  private volatile boolean open;

  Starting(Configuration templates, Assets assets, MessageSource messages, ObjectMapper json) {
    this.templates = templates;
    this.assets = assets;
    this.messages = messages;
    this.json = json;
  }

  @EventListener
  void changed(AvailabilityChangeEvent<ReadinessState> change) {
    open |= change.getState() == ReadinessState.ACCEPTING_TRAFFIC;
  }

  /** The probes speak for themselves, and the page needs its style. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var address = request.getRequestURI();
    return open || address.startsWith("/assets/") || address.startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setStatus(UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (request.getRequestURI().startsWith("/api/")) {
      problem(request, response);
    } else {
      page(request, response);
    }
  }

  private void problem(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Locale.SIMPLIFIED_CHINESE
            : request.getLocale();
    var text = messages.getMessage(KEY, null, language);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(json.writeValueAsString(ProblemPages.detail(UNAVAILABLE, text, KEY)));
  }

  /** What was sent cannot be sent again by looking again: only what was asked for is. */
  private void page(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; font-src 'self' data:");
    var model =
        Map.of(
            "zh", Texts.messages(messages, Locale.SIMPLIFIED_CHINESE),
            "en", Texts.messages(messages, Locale.ENGLISH),
            "asset", assets,
            "sent", !HttpMethod.GET.matches(request.getMethod()),
            "seconds", SECONDS);
    try {
      templates.getTemplate("platform/starting.ftlh").process(model, response.getWriter());
    } catch (TemplateException e) {
      throw new ServletException(e);
    }
  }
}
