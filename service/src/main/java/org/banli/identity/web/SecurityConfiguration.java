package org.banli.identity.web;

import java.util.stream.Stream;
import org.banli.identity.signin.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains, one for pages and one for programs; whatever no rule names is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Pictures and fonts may come inline: the style sheets' arrows, a camera's preview. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      UrlRules rules,
      ApiTurnstile turnstile,
      ApiTokens tokens,
      CsrfTokenRepository csrfTokens)
      throws Exception {
    var open = Stream.of(UrlRules.PROGRAMS_SEND).map(SecurityConfiguration::post).toList();
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(rules::programs)
        .addFilterBefore(new BearerFilter(tokens, turnstile), AnonymousAuthenticationFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .ignoringRequestMatchers(new OrRequestMatcher(open))
                    .ignoringRequestMatchers(request -> BearerFilter.token(request) != null))
        .headers(SecurityConfiguration::headers)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, UrlRules rules, Turnstile turnstile, CsrfTokenRepository csrfTokens)
      throws Exception {
    return http.authorizeHttpRequests(rules::pages)
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .headers(SecurityConfiguration::headers)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies("person"))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
        .build();
  }

  /** In a cookie: a public page left open overnight can still be sent, and visitors cost no row. */
  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /** There is one way in, and it is ours: no user of the framework's own making. */
  @Bean
  AuthenticationManager noOther() {
    return proof -> {
      throw new ProviderNotFoundException("people sign in on the sign-in page");
    };
  }

  private static RequestMatcher post(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(self), geolocation=(self), microphone=()"));
  }
}
