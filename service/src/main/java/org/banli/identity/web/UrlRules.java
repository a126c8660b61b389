package org.banli.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Which address opens to whom. This is the outer gate only; each case is decided by {@link Access}
 * again, in the module that owns it.
 */
@Component
class UrlRules {

  private static final String[] PUBLIC = {
    "/",
    "/matters/**",
    "/notices/**",
    "/verify/**",
    "/status/**",
    "/sign-in/**",
    "/sign-up/**",
    "/set-up",
    "/assets/**",
    "/favicon.ico",
    "/error",
    "/actuator/health/**"
  };
  private static final String[] SIGNED_IN = {
    "/apply/**", "/drafts/**", "/my/**", "/files/**", "/letters/**", "/divisions/**", "/sign-out"
  };
  private static final String[] STAFF = {
    "/inbox/**",
    "/tasks/**",
    "/cases/**",
    "/on-behalf/**",
    "/leads/**",
    "/supervision/**",
    "/registers/**",
    "/archive/**",
    "/funds/**",
    "/payments/**",
    "/appointments/**",
    "/office-cases/**"
  };

  /** All that a contractor finds; which item and which paper is decided behind it (R11). */
  private static final String[] CONTRACTORS = {
    "/inbox",
    "/tasks/**",
    "/files/**",
    "/my/account/**",
    "/divisions/**",
    "/sign-out",
    "/api/v1/work-items/**",
    "/api/v1/materials/**",
    "/api/v1/me/**",
    "/api/v1/sessions/**"
  };

  private static final String[] PROGRAMS_PUBLIC = {
    "/api/v1/openapi/**",
    "/api/v1/openapi.json",
    "/api/v1/openapi.yaml",
    "/api/v1/matters/**",
    "/api/v1/divisions/**",
    "/api/v1/notices/**",
    "/api/v1/verify/**"
  };

  /** What programs send without a session; no cookie counts there, so none can be misused. */
  static final String[] PROGRAMS_SEND = {
    "/api/v1/sessions/**",
    "/api/v1/accounts/**",
    "/api/v1/status/**",
    "/api/v1/notices/*/objections",
    "/api/v1/matters/*/precheck"
  };

  private static final List<String> ENTRANCES =
      List.of(
          "/apply",
          "/drafts",
          "/my",
          "/files",
          "/letters",
          "/divisions",
          "/sign-out",
          "/inbox",
          "/tasks",
          "/cases",
          "/on-behalf",
          "/leads",
          "/supervision",
          "/registers",
          "/archive",
          "/funds",
          "/payments",
          "/appointments",
          "/office-cases",
          "/admin",
          "/designer");

  private static final RequestMatcher CONTRACTORS_ONLY =
      new OrRequestMatcher(Stream.of(CONTRACTORS).map(UrlRules::matcher).toList());

  private final CurrentActor current;
  private final Access access;

  UrlRules(CurrentActor current, Access access) {
    this.current = current;
    this.access = access;
  }

  /** Whether signing in could open the address; all others are 404 for everybody. */
  static boolean needsSignIn(String path) {
    return ENTRANCES.stream().anyMatch(e -> path.equals(e) || path.startsWith(e + "/"));
  }

  void pages(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(PUBLIC)
        .permitAll()
        .requestMatchers(SIGNED_IN)
        .access(only(actor -> true))
        .requestMatchers(STAFF)
        .access(only(actor -> actor.kind() == Actor.Kind.STAFF))
        .requestMatchers("/admin/**")
        .access(only(actor -> access.may(actor, Access.Act.ADMINISTER, Access.Subject.NONE)))
        .requestMatchers("/designer/**")
        .access(only(actor -> access.may(actor, Access.Act.DESIGN, Access.Subject.NONE)))
        .anyRequest()
        .denyAll();
  }

  void programs(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(HttpMethod.POST, PROGRAMS_SEND)
        .permitAll()
        .requestMatchers(HttpMethod.GET, PROGRAMS_PUBLIC)
        .permitAll()
        .requestMatchers("/api/v1/**")
        .access(only(actor -> true))
        .anyRequest()
        .denyAll();
  }

  private AuthorizationManager<RequestAuthorizationContext> only(Predicate<Actor> rule) {
    return (proof, at) ->
        new AuthorizationDecision(
            current
                .find()
                .filter(rule)
                .filter(actor -> !actor.isContractor() || CONTRACTORS_ONLY.matches(at.getRequest()))
                .isPresent());
  }

  private static RequestMatcher matcher(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
