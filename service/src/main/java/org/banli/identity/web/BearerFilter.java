package org.banli.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.banli.identity.signin.ApiTokens;
import org.banli.identity.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the token of a program. With one, the session counts for nothing; a bad one is 401. */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final ApiTurnstile turnstile;

  BearerFilter(ApiTokens tokens, ApiTurnstile turnstile) {
    this.tokens = tokens;
    this.turnstile = turnstile;
  }

  /** The token; null when the request carries none. */
  static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = token(request);
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SignedIn> holder = tokens.holder(token);
    if (holder.isEmpty()) {
      turnstile.signedOut(request, response);
      return;
    }
    SecurityContextHolder.setContext(Entrance.context(holder.get()));
    chain.doFilter(request, response);
  }
}
