package org.banli.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Predicate;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
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
    "/registers/**"
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
          "/admin",
          "/designer");

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
    return (proof, request) -> new AuthorizationDecision(current.find().filter(rule).isPresent());
  }
}
